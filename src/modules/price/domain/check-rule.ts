import { type Amount, isPayable, money } from "../../../shared/money"
import type { RuleScope, RuleTarget } from "./keys"
import type { PriceForm } from "./unit-price"

/** A rule as somebody wants it, before it is stored. Values may be numbers or decimal strings. */
export type RuleDraft = RuleScope &
  RuleTarget & {
    currency_code: string
    form: PriceForm
    breaks: readonly { min_quantity: number; value: Amount }[]
    starts_at: Date | null
    ends_at: Date | null
  }

/** What is wrong with a draft: a code of the error catalogue with its values. */
export type RuleFault = {
  code:
    | "price_rule_scope"
    | "price_rule_target"
    | "price_rule_window"
    | "price_rule_breaks"
    | "price_rule_value"
    | "amount_too_precise"
    | "amount_out_of_range"
  params: Record<string, unknown>
}

/** Amounts stay below this: twelve digits before the point. */
const TOO_MUCH = "1e12"
const RATE_DECIMALS = 4

const scopeFault = ({ dealer_id, tier_id, territory_id, event_id }: RuleScope): RuleFault | undefined => {
  const ways = [dealer_id, event_id, tier_id ?? territory_id].filter(Boolean)

  return ways.length === 1 ? undefined : { code: "price_rule_scope", params: {} }
}

const targetFault = ({ target_type, target_id }: RuleTarget): RuleFault | undefined =>
  (target_type === "all") === (target_id === null)
    ? undefined
    : { code: "price_rule_target", params: { type: target_type, id: target_id ?? "" } }

const windowFault = ({ starts_at, ends_at }: RuleDraft): RuleFault | undefined =>
  starts_at && ends_at && ends_at <= starts_at ? { code: "price_rule_window", params: {} } : undefined

const breaksFault = ({ breaks }: RuleDraft): RuleFault | undefined => {
  const isRising = breaks.every(
    ({ min_quantity }, index) => min_quantity > (breaks[index - 1]?.min_quantity ?? 0)
  )

  return isRising && breaks.length ? undefined : { code: "price_rule_breaks", params: {} }
}

const valueFault = (form: PriceForm, value: Amount, currency: string): RuleFault | undefined => {
  const amount = money(value)
  const shown = String(value)
  if (form === "percent_off") {
    const isRate = amount.gt(0) && amount.lte(1) && (amount.decimalPlaces() ?? 0) <= RATE_DECIMALS

    return isRate ? undefined : { code: "price_rule_value", params: { value: shown } }
  }
  if (!amount.isFinite() || amount.isNegative() || (form === "amount_off" && amount.isZero())) {
    return { code: "price_rule_value", params: { value: shown } }
  }
  if (amount.gte(TOO_MUCH)) {
    return { code: "amount_out_of_range", params: { amount: shown } }
  }

  return isPayable(amount, currency)
    ? undefined
    : { code: "amount_too_precise", params: { amount: shown, currency: currency.toUpperCase() } }
}

/** The first thing wrong with a draft by itself; whether what it names exists is for the database to say. */
export const faultOf = (draft: RuleDraft): RuleFault | undefined =>
  scopeFault(draft) ??
  targetFault(draft) ??
  windowFault(draft) ??
  breaksFault(draft) ??
  draft.breaks.map(({ value }) => valueFault(draft.form, value, draft.currency_code)).find(Boolean)

/** Breaks as they are stored: decimal strings without an exponent. */
export const storedBreaks = (breaks: RuleDraft["breaks"]): { min_quantity: number; value: string }[] =>
  breaks.map(({ min_quantity, value }) => ({ min_quantity, value: money(value).toFixed() }))
