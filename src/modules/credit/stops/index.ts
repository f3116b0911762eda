import type { Counts } from "../domain/exposure"
import type { Transact } from "../../../framework/transact"
import type { StopRow } from "./rows"
import {
  decideStop,
  demandHoldRelease,
  freeReleases,
  lapseStop,
  type NewStop,
  openStop,
  restoreStop,
  type Verdict,
} from "./write"

export type { StopRow } from "./rows"
export type { NewStop, Verdict } from "./write"

type Settings = { counts: Counts; may_sales_release: boolean }

/** Orders that rules stopped until a clerk agrees. */
export const stopsOf = (transact: Transact, settings: () => Settings) => ({
  /** Keeps that an order waits; the same order asked again is kept once. Answers the id, and whether it is new. */
  open: (stop: NewStop) => transact((sql) => openStop(sql, stop)),
  /** Lets an order pass once, until `expires_at`, for not more than it came to. Answers what it was. Refuses `credit_stop_not_found`, `credit_stop_decided`, `credit_own_limit_release`, `credit_sales_release`. */
  release: (id: string, verdict: Verdict, expires_at: Date) =>
    transact((sql) => decideStop(sql, id, verdict, { ...settings(), status: "released", expires_at })),
  /** Refuses an order as it is. Answers what the stop was. Refuses `credit_stop_not_found`, `credit_stop_decided`. */
  reject: (id: string, verdict: Verdict) =>
    transact((sql) => decideStop(sql, id, verdict, { ...settings(), status: "rejected", expires_at: null })),
  /** The undo of a verdict or a lapse. */
  restore: (before: StopRow) => transact((sql) => restoreStop(sql, before)),
  /** Ends a stop; answers what it was, null when it had ended. */
  lapse: (id: string, because: NonNullable<StopRow["lapsed_because"]>) =>
    transact((sql) => lapseStop(sql, id, because)),
  /** Gives back the releases of what failed after it used them: of carts that became no order, or of these holds. */
  free: (by: "cart_id" | "hold_id", ids: readonly string[]) => transact((sql) => freeReleases(sql, by, ids)),
  /** Refuses who may not give this hold back: `credit_own_limit_release`, `credit_sales_release`, `credit_hold_not_found`. */
  demandHoldRelease: (asked: {
    account_id: string
    hold_id: string
    actor_id: string
    sales_owner_id: string | null
    now: Date
  }) =>
    transact((sql) => {
      const { counts, may_sales_release } = settings()

      return demandHoldRelease(sql, { ...asked, may_sales_release }, counts)
    }),
})
