import type BigNumber from "bignumber.js"
import { type Amount, money } from "../../../shared/money"

/** An open hold of an order. `stands`: a payment that lives can still charge it. */
export type OrderHold = { id: string; remaining: Amount; stands: boolean }

/** An order that is paid on account, with everything that was held, charged and paid for it so far. */
export type OrderMoney = {
  /** What the order comes to now. */
  total: Amount
  /** What other payments have paid or promised, less what they gave back. */
  paid_otherwise: Amount
  charged: Amount
  refunded: Amount
  /** Oldest first. */
  holds: readonly OrderHold[]
  /** Medusa waits for money, or a change of the order has put credit aside: only then is anything held anew. */
  wants_hold: boolean
}

export type OrderMove =
  /** One hold of this amount takes the place of all open holds of the order. */
  | { kind: "hold"; amount: BigNumber }
  | { kind: "release"; hold_id: string; amount: BigNumber }
  | { kind: "refund"; amount: BigNumber }

const sumOf = (holds: readonly OrderHold[]): BigNumber =>
  holds.reduce((sum, { remaining }) => sum.plus(remaining), money(0))

/** What the order should keep held: its total less what was charged and paid otherwise; negative when the dealer gets money back. */
export const dueOf = ({
  total,
  paid_otherwise,
  charged,
  refunded,
}: Omit<OrderMoney, "holds" | "wants_hold">) =>
  money(total).minus(paid_otherwise).minus(charged).plus(refunded)

const releasesOf = (holds: readonly OrderHold[], surplus: BigNumber): OrderMove[] => {
  let left = surplus

  return [...holds].reverse().flatMap(({ id, remaining }) => {
    const amount = left.lt(remaining) ? left : money(remaining)
    left = left.minus(amount)

    return amount.isGreaterThan(0) ? [{ kind: "release" as const, hold_id: id, amount }] : []
  })
}

/**
 * What brings ledger and order in line? Held and charged together are what the order comes to, less what others paid. More is
 * held anew in one piece; a hold that no payment can charge goes; what is held too much is given back, the newest first; what was
 * charged too much is refunded, never more than was charged. A hold that somebody gave back is not taken again.
 */
export const settleOrder = (order: OrderMoney): OrderMove[] => {
  const due = dueOf(order)
  const target = due.isNegative() ? money(0) : due
  const standing = order.holds.filter(({ stands }) => stands)
  if (order.wants_hold && sumOf(standing).lt(target)) {
    return [{ kind: "hold", amount: target }]
  }
  const stray = order.holds.filter(({ stands }) => !stands)
  const surplus = sumOf(standing).minus(target)
  const most = money(order.charged).minus(order.refunded)
  const back = due.negated().lt(most) ? due.negated() : most

  return [
    ...releasesOf(stray, sumOf(stray)),
    ...releasesOf(standing, surplus),
    ...(back.isGreaterThan(0) ? [{ kind: "refund" as const, amount: back }] : []),
  ]
}
