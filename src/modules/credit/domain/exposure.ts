import type BigNumber from "bignumber.js"
import { money } from "../../../shared/money"
import type { Balance } from "./postings"

/** Which balances count against a limit. All, unless the merchant says otherwise. */
export type Counts = { held: boolean; charged: boolean; unapplied: boolean }

export const ALL_COUNT: Counts = { held: true, charged: true, unapplied: true }

/** A limit as it stands at an instant. Zero is no credit at all; no limit is a flag of its own. */
export type Limit = { credit_limit: BigNumber; is_unlimited: boolean; tolerance: BigNumber }

/** How much of a limit is in use; negative when the dealer has money with us. */
export const exposureOf = ({ held, charged, unapplied }: Balance, counts: Counts): BigNumber =>
  money(0)
    .plus(counts.held ? held : 0)
    .plus(counts.charged ? charged : 0)
    .minus(counts.unapplied ? unapplied : 0)

/** How far the exposure may go; null: without end. The tolerance bends a limit; it is no limit where there is none. */
export const roofOf = ({ credit_limit, is_unlimited, tolerance }: Limit): BigNumber | null => {
  if (is_unlimited) {
    return null
  }

  return credit_limit.isZero() ? money(0) : credit_limit.plus(tolerance)
}

/** What the dealer can still order for: the limit less the exposure, without tolerance, never below zero; null: without end. */
export const availableOf = (limit: Limit, balance: Balance, counts: Counts): BigNumber | null => {
  if (limit.is_unlimited) {
    return null
  }
  const free = limit.credit_limit.minus(exposureOf(balance, counts))

  return free.isNegative() ? money(0) : free
}

/** A temporary limit: in force from `starts_at` until just before `ends_at`. */
export type TemporaryLimit = {
  credit_limit: BigNumber
  is_unlimited: boolean
  starts_at: Date
  ends_at: Date
  created_at: Date
}

/** Which limit is in force now? The newest temporary one whose window is open, else the permanent one. */
export const limitAt = (permanent: Limit, temporary: readonly TemporaryLimit[], now: Date): Limit => {
  const [newest] = temporary
    .filter(({ starts_at, ends_at }) => starts_at <= now && now < ends_at)
    .sort((a, b) => b.created_at.getTime() - a.created_at.getTime())

  return newest
    ? { ...permanent, credit_limit: newest.credit_limit, is_unlimited: newest.is_unlimited }
    : permanent
}
