import type { MedusaContainer } from "@medusajs/framework/types"
import type { Language } from "../../http/errors"
import type { PriceExplanation } from "../../http/price"
import { type Because, type ExplainedRule, explainPrice } from "../../modules/price/domain/explain-price"
import type { DealerFacts } from "../queries/dealer-facts"
import { allRulesAbout } from "../queries/price-candidates"
import { connectionOf, type PricedGoods } from "../queries/price-goods"
import { namesOfBuyer } from "../queries/price-market"
import { type NativePrice, nativePrices, type PricingContext } from "./native"
import { subjectOf } from "./quote"

/** Whose price of what, how many, when, and in which market. */
export type ExplainRequest = {
  facts: DealerFacts
  goods: PricedGoods
  quantity: number
  at: Date
  currency: string
  region_id?: string | undefined
  language: Language
}

/** The pricing context of a listing for a buyer, as core's own middleware would make it. */
export const listingContext = (
  currency: string,
  regionId: string | undefined,
  groupIds: string[]
): PricingContext => ({
  currency_code: currency,
  ...(regionId && { region_id: regionId }),
  customer: { groups: groupIds.map((id) => ({ id })) },
})

const numberOf = (amount: NativePrice["list"] | undefined): number | null =>
  amount === null || amount === undefined ? null : Number(amount)

const toCandidate = ({
  rule,
  level,
  won,
  because,
  unit_price,
}: ExplainedRule): PriceExplanation["candidates"][number] => ({
  rule_id: rule.id,
  name: rule.name,
  level,
  target_type: rule.target_type,
  won,
  because,
  unit_price: unit_price === null ? null : Number(unit_price),
})

type Whole = { explanation: Omit<PriceExplanation, "candidates">; explained: ExplainedRule[] }

const explain = async (container: MedusaContainer, request: ExplainRequest): Promise<Whole> => {
  const { facts, goods, quantity, at, currency, region_id, language } = request
  const connection = connectionOf(container)
  const subject = subjectOf(facts)
  const [names, candidates] = await Promise.all([
    namesOfBuyer(connection, facts, language),
    allRulesAbout(connection, { subject, goods, currency }),
  ])
  const context = { ...listingContext(currency, region_id, names.group_ids), quantity }
  const ids = goods.price_set_id ? [goods.price_set_id] : []
  const native = (await nativePrices(container, ids, context)).get(goods.price_set_id ?? "")
  const explained = explainPrice({
    rules: facts.dealer.status === "closed" ? [] : candidates.rules,
    subject,
    goods,
    native: native ?? { native: null, list: null },
    quantity,
    currency,
    now: at.getTime(),
  })
  const winner = explained.find(({ won }) => won)
  const listed = numberOf(native?.list)
  const nativeTax = native?.row.is_calculated_price_tax_inclusive
  const byDefault = winner?.rule.form === "fixed" ? undefined : nativeTax

  const explanation = {
    variant: { id: goods.variant_id, sku: goods.sku, title: goods.title, product_title: goods.product_title },
    dealer: { id: facts.dealer.id, name: facts.dealer.name },
    tier: names.tier,
    territory: names.territory,
    quantity,
    at: at.toISOString(),
    currency_code: currency,
    unit_price: winner ? Number(winner.unit_price) : listed,
    is_tax_inclusive: winner?.rule.is_tax_inclusive ?? byDefault ?? candidates.currency_is_tax_inclusive,
    level: winner?.level ?? (listed === null ? null : "medusa"),
    native_price: numberOf(native?.native),
    list_price: listed,
  }

  return { explanation, explained }
}

/**
 * What a dealer would pay and why: every rule about it and the goods. Medusa's own prices in it are today's, whatever the
 * date. A closed dealer's members are guests, so no rule is about it.
 */
export const explainFor = async (
  container: MedusaContainer,
  request: ExplainRequest
): Promise<PriceExplanation> => {
  const { explanation, explained } = await explain(container, request)

  return { ...explanation, candidates: explained.map(toCandidate) }
}

const IN_EFFECT = new Set<Because>([
  "won",
  "lower_level",
  "wider_target",
  "shallower_territory",
  "farther_dealer",
  "started_earlier",
  "later_id",
  "below_first_break",
  "no_base",
])

/**
 * The same for the dealer itself: its own rules that are in effect, without Medusa's lists. A parent's contract shows only
 * when it makes the price, and without its name; drafts, plans and what is over are the merchant's affair.
 */
export const explainToDealer = async (
  container: MedusaContainer,
  request: ExplainRequest
): Promise<Omit<PriceExplanation, "dealer" | "list_price">> => {
  const { explanation, explained } = await explain(container, request)
  const { dealer: _dealer, list_price: _list, ...own } = explanation
  const isForeign = ({ rule: { dealer_id } }: ExplainedRule): boolean =>
    dealer_id !== null && dealer_id !== request.facts.dealer.id
  const shown = explained.filter((one) => IN_EFFECT.has(one.because) && (one.won || !isForeign(one)))

  return {
    ...own,
    candidates: shown.map((one) =>
      isForeign(one) ? { ...toCandidate(one), rule_id: "", name: "" } : toCandidate(one)
    ),
  }
}
