import type BigNumber from "bignumber.js"
import { DateTime } from "luxon"
import type { CreditFact } from "../../../shared/credit-facts"
import { type Amount, money } from "../../../shared/money"
import type { Standing } from "./decide-hold"
import { type Counts, exposureOf } from "./exposure"

/** A charge that is still open, in whole or in part; days are local, `yyyy-mm-dd`. Disputed ones are not among them. */
export type OpenCharge = {
  id: string
  document_number: string | null
  open: Amount
  due_on: string
  document_on: string
}

/** What is known of an account when an order asks. */
export type AccountKnowledge = {
  charges: readonly OpenCharge[]
  /** The newest temporary limit ended, and no limit was set since. */
  limit_expired: boolean
  /** When the permanent limit was last set or agreed to; null: never. */
  limit_set_at: Date | null
  dunning_level: number
}

export type FactQuestion = AccountKnowledge & {
  account: Standing
  amount: Amount
  counts: Counts
  time_zone: string | null
  now: Date
}

export type CreditFacts = Record<CreditFact, string | number | boolean | null>

/** The local day of an instant; UTC where the zone is not known. */
export const dayIn = (now: Date, timeZone: string | null): string => {
  const local = DateTime.fromJSDate(now, { zone: timeZone ?? "UTC" })

  return (local.isValid ? local : DateTime.fromJSDate(now, { zone: "UTC" })).toFormat("yyyy-MM-dd")
}

/** Whole days from one local day to another; below zero when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round(DateTime.fromISO(to, { zone: "UTC" }).diff(DateTime.fromISO(from, { zone: "UTC" }), "days").days)

const oldestOf = (days: readonly string[], today: string): number =>
  Math.max(0, ...days.map((day) => daysBetween(day, today)))

export const isOverdue = ({ due_on }: Pick<OpenCharge, "due_on">, today: string): boolean => due_on < today

export const sumOf = (charges: readonly Pick<OpenCharge, "open">[]): BigNumber =>
  charges.reduce((sum, { open }) => sum.plus(open), money(0))

/** The facts of the catalogue for an order of this amount. Null: nothing to say, such as a share of an unlimited limit. */
export const factsOf = ({
  account: { status, limit, balance },
  amount,
  counts,
  charges,
  limit_expired,
  limit_set_at,
  dunning_level,
  time_zone,
  now,
}: FactQuestion): CreditFacts => {
  const today = dayIn(now, time_zone)
  const overdue = charges.filter((charge) => isOverdue(charge, today))
  const hasShare = !limit.is_unlimited && limit.credit_limit.isGreaterThan(0)
  const used = exposureOf(balance, counts).plus(amount)

  return {
    used_percent: hasShare ? used.dividedBy(limit.credit_limit).times(100).decimalPlaces(6).toFixed() : null,
    overdue_amount: sumOf(overdue).toFixed(),
    days_overdue: oldestOf(
      overdue.map(({ due_on }) => due_on),
      today
    ),
    oldest_unpaid_days: oldestOf(
      charges.map(({ document_on }) => document_on),
      today
    ),
    limit_expired,
    limit_age_days: limit_set_at ? daysBetween(dayIn(limit_set_at, time_zone), today) : null,
    order_amount: money(amount).toFixed(),
    account_status: status,
    dunning_level,
  }
}
