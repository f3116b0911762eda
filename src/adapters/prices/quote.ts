import type { MedusaContainer } from "@medusajs/framework/types"
import type { PriceLevel } from "../../http/price"
import { type Subject, targetsOf } from "../../modules/price/domain/keys"
import { bookOf, type Rule } from "../../modules/price/domain/price-book"
import { resolveIn, type Resolved } from "../../modules/price/domain/resolve-price"
import type { DealerFacts } from "../queries/dealer-facts"
import { candidatesFor } from "../queries/price-candidates"
import { connectionOf, type PricedGoods } from "../queries/price-goods"
import type { NativePrice, PricingContext } from "./native"
import { nativeOfLines } from "./native-lines"

/** One thing a dealer may buy, and how many. */
export type QuoteLine = { goods: PricedGoods; quantity: number }

/** What a dealer pays for one unit: by a rule, or by Medusa's own price (undefined: there is none). */
export type Quote =
  | {
      by: "rule"
      rule: Rule
      level: PriceLevel
      unit_price: string
      is_tax_inclusive: boolean
      /** Known only when it was needed. */
      native: NativePrice | undefined
    }
  | { by: "medusa"; native: NativePrice | undefined }

export type QuoteRequest = {
  facts: DealerFacts
  lines: readonly QuoteLine[]
  currency: string
  /** The context in which Medusa's own prices are asked for; a function is called only when they are needed. */
  context: PricingContext | (() => Promise<PricingContext>)
  at: Date
  shared?: unknown
}

/** The buyer as price rules see it. */
export const subjectOf = ({ dealer, ancestor_ids, tier_id, territory_ids }: DealerFacts): Subject => ({
  dealer_id: dealer.id,
  ancestor_ids,
  tier_id,
  territory_ids,
})

const NONE = { native: null, list: null }

/**
 * What a dealer pays for each line, in the order of the lines. One query when fixed amounts decide them all; else Medusa
 * is asked too, once for each quantity among the lines whose own price depends on it.
 */
export const quoteLines = async (container: MedusaContainer, request: QuoteRequest): Promise<Quote[]> => {
  const { facts, lines, currency, at } = request
  const subject = subjectOf(facts)
  const goods = lines.map((line) => line.goods)
  const candidates = await candidatesFor(connectionOf(container), { subject, goods, currency, at })
  const book = bookOf(candidates.rules, subject, currency, at.getTime())
  const targets = goods.map(targetsOf)
  const first = lines.map(({ quantity }, index) => resolveIn(book, targets[index] ?? [], quantity))
  const natives = await nativeOfLines(
    container,
    request,
    lines.filter((_, index) => first[index]?.by !== "rule")
  )

  return lines.map(({ goods: { price_set_id }, quantity }, index) => {
    const native = natives(price_set_id, quantity)
    const known = first[index] as Resolved
    const resolved =
      known.by === "unknown" ? resolveIn(book, targets[index] ?? [], quantity, native ?? NONE) : known
    if (resolved.by !== "rule") {
      return { by: "medusa", native }
    }
    const { rule, level, unit_price } = resolved
    const byDefault =
      rule.form === "fixed"
        ? candidates.currency_is_tax_inclusive
        : (native?.row.is_calculated_price_tax_inclusive ?? candidates.currency_is_tax_inclusive)

    return {
      by: "rule",
      rule,
      level,
      unit_price,
      is_tax_inclusive: rule.is_tax_inclusive ?? byDefault,
      native,
    }
  })
}

/** What somebody without a dealer pays for each line, in the order of the lines: Medusa's own price. */
export const quoteForGuest = async (
  container: MedusaContainer,
  request: Pick<QuoteRequest, "lines" | "context">
): Promise<Quote[]> => {
  const natives = await nativeOfLines(container, request, request.lines)

  return request.lines.map(({ goods: { price_set_id }, quantity }) => ({
    by: "medusa",
    native: natives(price_set_id, quantity),
  }))
}
