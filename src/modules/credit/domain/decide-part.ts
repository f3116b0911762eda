import { allow, type Decision, deny } from "../../../shared/decision"
import { type Amount, money } from "../../../shared/money"

/** A hold's amounts: what was placed, and how much of it has been charged and released. */
export type HoldParts = { amount: Amount; charged: Amount; released: Amount }

/** What of a hold is neither charged nor released. */
export const remainingOf = ({ amount, charged, released }: HoldParts) =>
  money(amount).minus(charged).minus(released)

/** May this much of the hold be charged or released? Each part once. */
export const decidePart = (hold: HoldParts, part: Amount, currency: string): Decision => {
  const remaining = remainingOf(hold)

  return money(part).gt(remaining)
    ? deny("credit_hold_exceeded", {
        amount: money(part).toFixed(),
        remaining: remaining.toFixed(),
        currency,
      })
    : allow()
}
