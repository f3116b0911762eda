import { allDivisions, covers, divisionOf } from "../divisions"
import { provinceOfPostal } from "../postal-provinces"
import type { Address } from "../read-address"
import type { Resolution } from "../resolution"
import { resolveTerritory } from "../resolve-territory"
import {
  EUROPEAN_INSTITUTIONS,
  GERMAN_INSTITUTIONS,
  GREATER_INSTITUTIONS,
  type Institution,
  INSTITUTIONS,
  LATIN_INSTITUTIONS,
} from "./institutions"
import { everyDivision, postalArea, subdivisionArea, worldOf } from "./world"

const resolve = (address: Address): Resolution =>
  resolveTerritory({ country_code: "cn", ...address }, everyDivision)
const answerOf = ({ status, territory }: Resolution): string => territory?.code ?? status
const isPlace = (answer: string): boolean => divisionOf(answer) !== undefined
const isWithin = (outer: string, inner: string): boolean => covers(outer, inner) || covers(inner, outer)

const children = new Map(allDivisions().map(({ code, name, parent }) => [`${parent ?? ""}/${name}`, code]))

/** The division a record names, found by its exact names only; as deep as it is on today's list. */
const placeOf = ({ province, city, district }: Institution["record"]): string =>
  [province, city, district].reduce((parent, name) => children.get(`${parent}/${name}`) ?? parent, "")

/** Their line names one district (or city), the map that recorded them puts them in another. */
const DIFFERING = [
  "长春建筑学院(奢岭校区)",
  "黄山学院(率水校区)",
  "华东交通大学理工学院(广兰大道)",
  "江西艺术职业学院(庐山中大道校区)",
  "华东交通大学(双港东校区)",
  "江西机电职业技术学院(下罗校区)",
  "江西理工大学(南昌校区)",
  "重庆航天职业技术学院(江北校区)",
  "陕西国际商贸学院(南校区)",
  "兰州资源环境学院",
]
/** Filed in 江干区, which is no more; its heirs are two, and the line does not say which. */
const DIVIDED = ["浙江大学医学院附属邵逸夫医院", "浙医附属邵逸夫医院"]

/** How many answers of each kind: the level of a division, or the answer itself. */
const tally = (answers: string[]): Record<string, number> =>
  answers
    .map((answer) => divisionOf(answer)?.level ?? answer)
    .reduce<Record<string, number>>((counts, level) => ({ ...counts, [level]: (counts[level] ?? 0) + 1 }), {})

describe("published addresses of institutions", () => {
  it("are more than three hundred, of all provinces and nineteen countries of the European Union", () => {
    const own = { hk: "81", mo: "82", tw: "71" }
    const provinces = [
      ...INSTITUTIONS.map(({ record }) => placeOf(record).slice(0, 2)),
      ...GREATER_INSTITUTIONS.map(({ country }) => own[country as keyof typeof own]),
    ]
    expect(INSTITUTIONS.length).toBeGreaterThan(300)
    expect(new Set(provinces).size).toBe(34)
    expect(new Set(EUROPEAN_INSTITUTIONS.map(({ country }) => country)).add("de").size).toBe(19)
  })

  it("are each there once", () => {
    const keys = INSTITUTIONS.map(({ name, line }) => `${name} ${line}`)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })
})

describe("a line in Chinese", () => {
  it.each(INSTITUTIONS)("of $name alone is read as $alone", ({ line, alone }) => {
    expect(answerOf(resolve({ address_1: line }))).toBe(alone)
  })

  it.each(INSTITUTIONS)("of $name with its record is read as $filed", ({ line, record, filed }) => {
    expect(answerOf(resolve({ ...record, address_1: line }))).toBe(filed)
  })

  it("names the place of its record or one around it, but for ten whose line and record differ", () => {
    const elsewhere = INSTITUTIONS.filter(
      ({ record, alone }) => isPlace(alone) && !isWithin(placeOf(record), alone)
    )
    expect(elsewhere.map(({ name }) => name)).toEqual(DIFFERING)
    expect(elsewhere.map(({ filed }) => filed)).toEqual(DIFFERING.map(() => "ambiguous"))
  })

  it("with its record names a place of that record, or says that there are two", () => {
    const read = INSTITUTIONS.filter(({ filed }) => isPlace(filed))
    expect(read.filter(({ record, filed }) => !covers(placeOf(record), filed))).toEqual([])
    const torn = INSTITUTIONS.filter(({ filed }) => !isPlace(filed)).map(({ name }) => name)
    expect(torn.filter((name) => !DIFFERING.includes(name))).toEqual(DIVIDED)
  })

  it("stops above the district of its record, or says nothing, only where it does not name it", () => {
    const short = INSTITUTIONS.filter(({ record, alone }) => {
      const place = placeOf(record)

      return alone === "unknown" || (isPlace(alone) && alone !== place && covers(alone, place))
    })
    expect(
      short.filter(({ line, record }) => record.district !== "" && line.includes(record.district))
    ).toEqual([])
    const silent = short.filter(({ alone }) => alone === "unknown")
    const names = silent.flatMap(({ line, record }) =>
      Object.values(record).filter((name) => name && line.includes(name))
    )
    expect(names).toEqual([])
  })

  it("is read by names alone, to the depth it tells", () => {
    const all = INSTITUTIONS.map(({ line }) => resolve({ address_1: line }))
    expect(tally(all.map(({ status, method }) => `${status} by ${method}`))).toEqual({
      "resolved by name": 429,
      "ambiguous by name": 6,
      "unknown by none": 28,
    })
    expect(tally(INSTITUTIONS.map(({ alone }) => alone))).toEqual({
      district: 356,
      city: 67,
      province: 6,
      ambiguous: 6,
      unknown: 28,
    })
    expect(tally(INSTITUTIONS.map(({ filed }) => filed))).toEqual({
      district: 424,
      city: 17,
      province: 10,
      ambiguous: 12,
    })
  })
})

describe("a line in Latin letters", () => {
  it.each(LATIN_INSTITUTIONS)("of $name is read as $alone", ({ line, alone }) => {
    expect(answerOf(resolve({ address_1: line }))).toBe(alone)
  })

  it("names a place in the province its postal code belongs to", () => {
    const apart = LATIN_INSTITUTIONS.filter(({ line, alone }) => {
      const province = provinceOfPostal(/\d{6}/.exec(line)?.[0] ?? "")

      return isPlace(alone) && province !== undefined && !covers(province, alone)
    })
    expect(apart).toEqual([])
    expect(tally(LATIN_INSTITUTIONS.map(({ alone }) => alone))).toEqual({
      district: 21,
      city: 56,
      province: 7,
      unknown: 4,
    })
  })
})

describe("a line of Hong Kong, Macau or Taiwan", () => {
  const provinces: Record<string, string> = { hk: "810000", mo: "820000", tw: "710000" }

  it.each(GREATER_INSTITUTIONS)("$line lies in $country by its country", ({ country, line }) => {
    const { territory, method } = resolveTerritory({ country_code: country, address_1: line }, everyDivision)
    expect({ code: territory?.code, method }).toEqual({ code: provinces[country], method: "code" })
  })

  it("is never a place elsewhere when the country is China", () => {
    const answers = GREATER_INSTITUTIONS.map(({ country, line }) => [
      provinces[country],
      answerOf(resolve({ address_1: line })),
    ])
    expect(answers.filter(([own, answer]) => answer !== own && answer !== "unknown")).toEqual([])
  })
})

describe("an address of the European Union", () => {
  const states = worldOf(
    Object.fromEntries(GERMAN_INSTITUTIONS.map(({ state }) => [state, [subdivisionArea(state)]]))
  )
  const posts = worldOf(
    Object.fromEntries(
      [
        ...GERMAN_INSTITUTIONS.map(({ address }) => ["de", address.postal_code.slice(0, 2)] as const),
        ...EUROPEAN_INSTITUTIONS.map(({ country, prefix }) => [country, prefix] as const),
      ].map(([country, prefix]) => [`${country} ${prefix}`, [postalArea(country, prefix)]])
    )
  )

  it.each(GERMAN_INSTITUTIONS)("$name lies in $state", ({ address, state }) => {
    const { territory, method } = resolveTerritory(address, states)
    expect({ code: territory?.code, method }).toEqual({ code: state, method: "name" })
  })

  it.each(GERMAN_INSTITUTIONS)("$name lies where its postal code begins", ({ address }) => {
    const { territory, method } = resolveTerritory({ ...address, province: null }, posts)
    expect({ code: territory?.code, method }).toEqual({
      code: `de ${address.postal_code.slice(0, 2)}`,
      method: "postal",
    })
  })

  it.each(EUROPEAN_INSTITUTIONS)(
    "$name lies where its postal code begins, $prefix",
    ({ address, country, prefix }) => {
      const { territory, method } = resolveTerritory(address, posts)
      expect({ code: territory?.code, method }).toEqual({ code: `${country} ${prefix}`, method: "postal" })
    }
  )
})
