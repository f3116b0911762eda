import { money, roundTo } from "../../src/shared/money"
import type { CatalogueProduct, CatalogueVariant } from "./catalogue"
import { categories } from "./catalogue"
import { type SeedDealer, TIERS } from "./dealers"
import { type Random, randomOf } from "./random"
import { SALES_REGIONS } from "./regions"

export type SeedRule = {
  name: string
  status: "draft" | "active" | "archived"
  dealer: string | null
  tier: string | null
  territory: string | null
  target_type: "variant" | "product" | "category" | "all"
  /** SKU, product code or category code. */
  target: string | null
  currency_code: "cny" | "eur"
  form: "fixed" | "percent_off" | "amount_off"
  base: "native" | "list"
  breaks: { min_quantity: number; value: string }[]
  starts_at: Date | null
  ends_at: Date | null
  reaches_children: boolean
  allows_promotions: boolean
}

export const RULE_COUNT = 3_000
const DAY = 86_400_000

const BLANK = {
  status: "active",
  dealer: null,
  tier: null,
  territory: null,
  target: null,
  currency_code: "cny",
  base: "native",
  starts_at: null,
  ends_at: null,
  reaches_children: false,
  allows_promotions: true,
} as const satisfies Partial<SeedRule>

/** 3,000 price rules of every kind: tiers, regions, both together, contracts, seasons past and to come, drafts. */
export const priceRules = (
  goods: CatalogueProduct[],
  dealers: readonly SeedDealer[],
  now: Date
): SeedRule[] => {
  const random = randomOf(31_415)
  const general = [
    ...ofTiers(random),
    ...ofRegions(random),
    ...ofTiersInRegions(random),
    ...ofSeasons(goods, random, now),
  ]

  return [...general, ...contracts(goods, dealers, random, RULE_COUNT - general.length)]
}

const percent = (rate: number): string => (rate / 100).toFixed(2)
const twoSteps = (low: number, more: number, from = 50): SeedRule["breaks"] => [
  { min_quantity: 1, value: percent(low) },
  { min_quantity: from, value: percent(low + more) },
]

const ofTiers = (random: Random): SeedRule[] =>
  TIERS.flatMap(({ code, name_zh, rank }) => {
    const off = 14 - rank * 3

    return [
      ...(["cny", "eur"] as const).map((currency_code) => ({
        ...BLANK,
        name: `${name_zh} ${currency_code.toUpperCase()} 基础折扣`,
        tier: code,
        target_type: "all" as const,
        currency_code,
        form: "percent_off" as const,
        breaks: [{ min_quantity: 1, value: percent(off) }],
      })),
      ...categories().map((category) => ({
        ...BLANK,
        name: `${name_zh} ${category.name}`,
        tier: code,
        target_type: "category" as const,
        target: category.code,
        form: "percent_off" as const,
        breaks: twoSteps(off + random.between(1, 3), random.between(1, 3)),
      })),
    ]
  })

const ofRegions = (random: Random): SeedRule[] =>
  SALES_REGIONS.flatMap(({ code, name_zh }) =>
    categories()
      .filter(({ parent }) => parent)
      .map((category) => ({
        ...BLANK,
        name: `${name_zh} ${category.name}`,
        territory: code,
        target_type: "category" as const,
        target: category.code,
        form: "percent_off" as const,
        base: random.chance(0.3) ? ("list" as const) : ("native" as const),
        breaks: twoSteps(random.between(3, 8), 2, 100),
      }))
  )

const ofTiersInRegions = (random: Random): SeedRule[] =>
  SALES_REGIONS.flatMap(({ code, name_zh }) =>
    TIERS.slice(0, 3).flatMap((tier) =>
      categories()
        .filter(({ parent }) => !parent)
        .map((category) => ({
          ...BLANK,
          name: `${name_zh}${tier.name_zh} ${category.name}`,
          tier: tier.code,
          territory: code,
          target_type: "category" as const,
          target: category.code,
          form: "percent_off" as const,
          breaks: twoSteps(18 - tier.rank * 3 + random.between(0, 2), 2),
        }))
    )
  )

/** Windows relative to now: some are over, some hold, some are to come; one in five is a draft or archived. */
const ofSeasons = (goods: CatalogueProduct[], random: Random, now: Date): SeedRule[] =>
  goods
    .filter((_, index) => index % 3 === 0)
    .map((product, index) => {
      const starts_at = new Date(now.getTime() + random.between(-120, 60) * DAY)

      return {
        ...BLANK,
        name: `促销季 ${product.title}`,
        status:
          index % 10 === 0
            ? ("draft" as const)
            : index % 10 === 5
              ? ("archived" as const)
              : ("active" as const),
        territory: random.pick(SALES_REGIONS).code,
        target_type: "product" as const,
        target: product.code,
        form: "amount_off" as const,
        breaks: [{ min_quantity: random.pick([1, 10, 24]), value: offOf(product, 5) }],
        starts_at,
        ends_at: new Date(starts_at.getTime() + random.between(14, 60) * DAY),
        allows_promotions: random.chance(0.7),
      }
    })

/** What dealers agreed for themselves: mostly a fixed price of one article, sometimes off a product, a shelf, or all. */
const contracts = (
  goods: CatalogueProduct[],
  dealers: readonly SeedDealer[],
  random: Random,
  count: number
): SeedRule[] =>
  Array.from({ length: count }, (_, index) => {
    const dealer = random.pick(dealers)
    const product = random.pick(goods)
    const variant = random.pick(product.variants)
    const currency_code = dealer.currency_code === "eur" ? ("eur" as const) : ("cny" as const)
    const scope = { ...BLANK, dealer: dealer.code, currency_code, reaches_children: !dealer.parent && random.chance(0.3) } // prettier-ignore
    const kind = index % 10
    if (kind < 6) {
      return {
        ...scope,
        name: `协议价 ${dealer.code} ${variant.sku}`,
        target_type: "variant",
        target: variant.sku,
        form: "fixed",
        breaks: fixedSteps(variant, currency_code, random),
      }
    }
    if (kind < 8) {
      return {
        ...scope,
        name: `协议 ${dealer.code} ${product.title}`,
        target_type: "product",
        target: product.code,
        form: "percent_off",
        breaks: twoSteps(random.between(10, 20), 3, 20),
      }
    }
    if (kind === 8) {
      return {
        ...scope,
        name: `协议 ${dealer.code} ${product.category}`,
        target_type: "category",
        target: product.category,
        form: "percent_off",
        breaks: [{ min_quantity: 1, value: percent(random.between(8, 16)) }],
      }
    }

    return {
      ...scope,
      name: `立减 ${dealer.code} ${variant.sku}`,
      target_type: "variant",
      target: variant.sku,
      form: "amount_off",
      breaks: [{ min_quantity: 5, value: roundTo(money(variant[currency_code]).times("0.06"), currency_code).toFixed(2) }], // prettier-ignore
    }
  })

const fixedSteps = (
  variant: CatalogueVariant,
  currency: "cny" | "eur",
  random: Random
): SeedRule["breaks"] => {
  const native = money(variant[currency])
  const rate = random.between(78, 96)
  const at = (share: number): string => roundTo(native.times(share).div(100), currency).toFixed(2)

  return [
    { min_quantity: 1, value: at(rate) },
    { min_quantity: 20, value: at(rate - 3) },
    { min_quantity: 100, value: at(rate - 6) },
  ]
}

const offOf = (product: CatalogueProduct, share: number): string =>
  roundTo(
    money(product.variants[0]?.cny ?? 1)
      .times(share)
      .div(100),
    "cny"
  ).toFixed(2)
