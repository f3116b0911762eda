import type { PriceLevel } from "../../../http/price"
import type { Amount } from "../../../shared/money"
import { type Goods, type Subject, targetsOf } from "./keys"
import { bookOf, compare, type Placed, type PriceBook, type Rule } from "./price-book"
import { breakFor, unitPriceOf } from "./unit-price"

/** Medusa's own prices of a variant: the default without price lists, and the price after them. null: it has none. */
export type Native = { native: Amount | null; list: Amount | null }

/** What a buyer pays for one unit. */
export type Resolved =
  | { by: "rule"; rule: Rule; level: PriceLevel; unit_price: string }
  /** No rule applies: Medusa's own price stands, whatever it is. */
  | { by: "medusa" }
  /** The rule that stands first counts from Medusa's own price, and that was not given. */
  | { by: "unknown" }

/** What a rule counts from. null: nothing to count from, so it does not apply; undefined: not known yet. */
export const baseOf = (rule: Rule, native: Native | undefined): Amount | null | undefined =>
  rule.form === "fixed" ? 0 : native?.[rule.base]

const applies = (rule: Rule, quantity: number, native: Native | undefined): boolean =>
  (rule.breaks[0]?.min_quantity ?? Infinity) <= quantity && baseOf(rule, native) !== null

/** The best of the rules for some goods that apply. Plain loops: this is asked thousands of times. */
const bestOf = (
  { fits, byTarget }: PriceBook,
  targets: readonly (readonly [key: string, rank: number])[],
  quantity: number,
  native: Native | undefined
): Placed | undefined => {
  let best: Placed | undefined
  for (const [key, target] of targets) {
    for (const rule of byTarget.get(key) ?? NO_RULES) {
      const fit = fits.get(rule.scope_key)
      if (!fit || (best && fit.rank > best.fit.rank) || !applies(rule, quantity, native)) {
        continue
      }
      const placed = { rule, fit, target }
      if (!best || compare(placed, best) < 0) {
        best = placed
      }
    }
  }

  return best
}

const NO_RULES: readonly Rule[] = []

/**
 * The price of some goods from a book, without reasons. `targets` are the goods' keys with their ranks (`targetsOf`).
 * Without `native` the answer is `unknown` when Medusa's own price is needed to say it.
 */
export const resolveIn = (
  book: PriceBook,
  targets: readonly (readonly [key: string, rank: number])[],
  quantity: number,
  native?: Native
): Resolved => {
  const best = bestOf(book, targets, quantity, native)
  const reached = best && breakFor(best.rule.breaks, quantity)
  if (!best || !reached) {
    return { by: "medusa" }
  }
  const { rule, fit } = best
  const base = baseOf(rule, native)

  return base === undefined || base === null
    ? { by: "unknown" }
    : {
        by: "rule",
        rule,
        level: fit.level,
        unit_price: unitPriceOf(rule.form, reached.value, base, rule.currency_code),
      }
}

export type PriceQuestion = {
  rules: readonly Rule[]
  subject: Subject
  goods: Goods
  native?: Native
  quantity: number
  currency: string
  /** Epoch milliseconds. */
  now: number
}

/**
 * What does this buyer pay for one unit of these goods at this quantity? For many goods at once make the book once
 * (`bookOf`) and ask it with `resolveIn`.
 */
export const resolvePrice = (question: PriceQuestion): Resolved => {
  const { rules, subject, goods, native, quantity, currency, now } = question

  return resolveIn(bookOf(rules, subject, currency, now), targetsOf(goods), quantity, native)
}
