import { PROVINCES } from "../../src/modules/territory/domain/provinces"
import { DEPARTMENTS } from "./goods"
import { randomOf } from "./random"
import { cities, SALES_REGIONS } from "./regions"

export type SeedTier = { code: string; rank: number; name_en: string; name_zh: string; benefits_en: string; benefits_zh: string } // prettier-ignore

export const TIERS: SeedTier[] = [
  { code: "DIAMOND", rank: 1, name_en: "Diamond", name_zh: "钻石", benefits_en: "Best prices, own account manager", benefits_zh: "最优价格，专属客户经理" }, // prettier-ignore
  { code: "GOLD", rank: 2, name_en: "Gold", name_zh: "金牌", benefits_en: "Lower prices, priority delivery", benefits_zh: "优惠价格，优先发货" }, // prettier-ignore
  { code: "SILVER", rank: 3, name_en: "Silver", name_zh: "银牌", benefits_en: "Lower prices on full cases", benefits_zh: "整箱优惠" }, // prettier-ignore
  { code: "BRONZE", rank: 4, name_en: "Bronze", name_zh: "铜牌", benefits_en: "Dealer prices", benefits_zh: "经销商价格" }, // prettier-ignore
]

export type SeedDealer = {
  code: string
  name: string
  tax_id: string
  country_code: string
  currency_code: string
  parent: string | null
  tier: string
  territory: string
  status: "active" | "suspended"
  tags: string[]
}

const NATIONAL = 8
const PROVINCIAL = 60
const TOTAL_CHINA = 290
/** The province where the first national agents sit. */
const SEATS = ["GD", "SH", "BJ", "ZJ", "SC", "HB", "JS", "SN"]
const LUCKY = [..."恒盛鑫泰隆昌源达润宏华建安信德瑞丰和兴嘉"]
const TRADES = DEPARTMENTS.map(({ code }) =>
  code === "BM" ? ["建材", "装饰材料"] : code === "BV" ? ["饮品", "食品商贸"] : ["电子科技", "数码"]
)

/** 300 dealers in a tree of three levels: national over provincial over city agents; parents come first. */
export const dealers = (): SeedDealer[] => [...chinese(), ...european()]

const chinese = (): SeedDealer[] => {
  const random = randomOf(20_260)
  const taken = new Set<string>()
  const nameOf = (place: string): string => {
    for (;;) {
      const trade = random.pick(random.pick(TRADES))
      const name = `${place}${random.pick(LUCKY)}${random.pick(LUCKY)}${trade}有限公司`
      if (!taken.has(name)) {
        taken.add(name)

        return name
      }
    }
  }
  const make = (
    letters: string,
    place: string,
    number: number,
    rest: Pick<SeedDealer, "parent" | "tier">
  ) => ({
    code: `${letters}-${String(number).padStart(4, "0")}`,
    name: nameOf(place),
    tax_id: `91${random.between(1_000_000, 9_999_999)}MA${random.between(10_000_000, 99_999_999)}`,
    country_code: "cn",
    currency_code: "cny",
    territory: `CN-${letters}`,
    status: number % 97 === 0 ? ("suspended" as const) : ("active" as const),
    tags: random.chance(0.2) ? ["重点客户"] : [],
    ...rest,
  })
  const provinces = SALES_REGIONS.flatMap((region) => region.provinces).filter(
    (l) => !["TW", "HK", "MO"].includes(l)
  )

  const national = SEATS.slice(0, NATIONAL).map((letters, index) =>
    make(letters, shortOf(letters), index + 1, { parent: null, tier: index < 4 ? "DIAMOND" : "GOLD" })
  )
  const provincial = Array.from({ length: PROVINCIAL }, (_, index) => {
    const letters = provinces[index % provinces.length] as string

    return make(letters, shortOf(letters), NATIONAL + index + 1, {
      parent: random.pick(national).code,
      tier: random.pick(["DIAMOND", "GOLD", "GOLD", "SILVER"]),
    })
  })
  const places = cities()
  const local = Array.from({ length: TOTAL_CHINA - NATIONAL - PROVINCIAL }, (_, index) => {
    const city = random.pick(places)
    const above = provincial.filter(({ territory }) => territory === `CN-${city.letters}`)

    return make(city.letters, city.name, NATIONAL + PROVINCIAL + index + 1, {
      parent: (above.length ? random.pick(above) : random.pick(provincial)).code,
      tier: random.pick(["GOLD", "SILVER", "SILVER", "BRONZE", "BRONZE"]),
    })
  })

  return [...national, ...provincial, ...local]
}

const european = (): SeedDealer[] => {
  const row = (
    country: string,
    territory: string,
    name: string,
    index: number,
    parent: string | null
  ): SeedDealer => ({
    code: `${territory}-${String(index).padStart(4, "0")}`,
    name,
    tax_id: country === "de" ? `DE${811_000_000 + index}` : `FR${10 + index}${500_000_000 + index}`,
    country_code: country,
    currency_code: "eur",
    parent,
    tier: parent ? "SILVER" : "GOLD",
    territory,
    status: "active",
    tags: [],
  })

  return [
    row("de", "DE", "Rheinbau Handels GmbH", 1, null),
    row("de", "DE-BY", "Isar Baustoffe GmbH", 2, "DE-0001"),
    row("de", "DE-BY", "Alpenland Getränke GmbH", 3, "DE-0001"),
    row("de", "DE", "Hansa Zubehör GmbH & Co. KG", 4, "DE-0001"),
    row("de", "DE", "Ostsee Fachhandel GmbH", 5, "DE-0001"),
    row("fr", "FR", "Matériaux du Rhône SARL", 6, null),
    row("fr", "FR", "Boissons d'Armor SAS", 7, "FR-0006"),
    row("fr", "FR", "Accessoires Lumière SARL", 8, "FR-0006"),
    row("fr", "FR", "Comptoir de Provence SAS", 9, "FR-0006"),
    row("fr", "FR", "Maison Garonne SARL", 10, "FR-0006"),
  ]
}

const shortOf = (letters: string): string => {
  const name = PROVINCES.find((province) => province.letters === letters)?.name ?? letters

  return name.replace(/(维吾尔|壮族|回族)?自治区$|省$|市$/u, "")
}
