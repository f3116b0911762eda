import type BigNumber from "bignumber.js"
import { money, roundTo } from "../../../shared/money"
import { addDays, type Day, daysBetween, monthEnd } from "./local-day"

/** Whether and how a merchant charges for paying late. */
export type LateFeePolicy = {
  is_on: boolean
  /** Simple interest for a year of 365 days, as a fraction in decimal text: `"0.12"`. */
  annual_rate: string
  /** So many days after the day due cost nothing. */
  grace_days: number
  /** Per currency: a fee below this amount is not charged. Decimal text. */
  minimums: Record<string, string>
}

export const NO_LATE_FEES: LateFeePolicy = { is_on: false, annual_rate: "0", grace_days: 0, minimums: {} }

/** A charge as it stood, local days. What met it, and how much; below zero where that was taken back. */
export type OverdueItem = {
  id: string
  document_number: string | null
  kind: string
  amount: string
  effective_on: Day
  due_on: Day
  is_disputed: boolean
  met: readonly { on: Day; amount: string }[]
}

/** How long an amount stood open too late. Both days are included. */
export type FeeLine = {
  item_id: string
  document_number: string | null
  due_on: Day
  from: Day
  until: Day
  days: number
  open: string
  /** What it comes to, before the fee is rounded: six decimals. */
  interest: string
}

export type LateFee = {
  /** To be charged; zero when nothing was late or the fee is below its minimum. */
  amount: string
  /** What the lines come to, rounded once. */
  interest: string
  minimum: string
  lines: FeeLine[]
}

type Span = { from: Day; until: Day; open: BigNumber }

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)

/** The stretches of days, from a day to another, over which what is open at the end of the day did not change. */
const spansOf = ({ amount, met }: OverdueItem, from: Day, until: Day): Span[] => {
  const openAt = (day: Day): BigNumber =>
    met.reduce((open, one) => (one.on <= day ? open.minus(one.amount) : open), money(amount))
  const changes = [...new Set(met.map(({ on }) => on).filter((on) => on > from && on <= until))].sort()

  return [from, ...changes].map((start, at) => ({
    from: start,
    until: changes[at] ? addDays(changes[at], -1) : until,
    open: openAt(start),
  }))
}

const linesOf = (item: OverdueItem, month: Day, { annual_rate, grace_days }: LateFeePolicy): FeeLine[] => {
  const first = [addDays(item.due_on, grace_days + 1), item.effective_on].reduce(laterOf, month)
  const last = monthEnd(month)
  if (item.is_disputed || item.kind === "fee" || first > last) {
    return []
  }

  return spansOf(item, first, last)
    .filter(({ open }) => open.isGreaterThan(0))
    .map(({ from, until, open }) => {
      const days = daysBetween(from, until) + 1

      return {
        item_id: item.id,
        document_number: item.document_number,
        due_on: item.due_on,
        from,
        until,
        days,
        open: open.toFixed(),
        interest: open.times(annual_rate).times(days).div(365).toFixed(6),
      }
    })
}

/**
 * What paying late cost in a month, and why: simple interest, actual days over 365 (as in ERPNext's dunning, rate / 100 / 365 a
 * day, and Dynamics 365's interest notes), on what stood open at the end of each day after the day due and the days of grace.
 * Disputed charges and fees bear none. The sum of all lines is rounded once, half up.
 */
export const lateFeeOf = ({
  month,
  currency_code,
  policy,
  items,
}: {
  /** The first day of the month. */
  month: Day
  currency_code: string
  policy: LateFeePolicy
  items: readonly OverdueItem[]
}): LateFee => {
  const lines = policy.is_on ? items.flatMap((item) => linesOf(item, month, policy)) : []
  const exact = lines.reduce((sum, { open, days }) => sum.plus(money(open).times(days)), money(0))
  const interest = roundTo(exact.times(policy.annual_rate).div(365), currency_code)
  const minimum = money(policy.minimums[currency_code] ?? 0)

  return {
    amount: interest.lt(minimum) ? "0" : interest.toFixed(),
    interest: interest.toFixed(),
    minimum: minimum.toFixed(),
    lines,
  }
}
