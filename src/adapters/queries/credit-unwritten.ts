import { ORDER_OF_HOLD, PROVIDER_PREFIX } from "./credit-payment"
import { ZONE_OF_DEALER } from "./credit-zone"
import { rowsOf, type Scope } from "./dealer-sql"

/** A capture or refund of a payment on account that Medusa has written and the ledger has not. `amount` is decimal text. */
export type Unwritten = {
  kind: "capture" | "refund"
  id: string
  amount: string
  currency_code: string
  hold_id: string
  account_id: string
  order_id: string | null
  /** Where the dealer is at home; null: nobody said. */
  time_zone: string | null
  made_at: Date
}

const of = (kind: "capture" | "refund"): string => `
  SELECT '${kind}' AS kind, x.id, x.amount::text AS amount, p.currency_code, h.id AS hold_id, h.account_id,
    ${ORDER_OF_HOLD("h")} AS order_id, zone.time_zone, x.created_at AS made_at
  FROM ${kind} x
  JOIN payment p ON p.id = x.payment_id AND p.deleted_at IS NULL AND starts_with(p.provider_id, :prefix)
  JOIN dealer_credit_hold h ON h.id = p.data->>'hold_id'
  JOIN dealer_credit_account a ON a.id = h.account_id
  LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true
  WHERE x.deleted_at IS NULL AND x.created_at < :before AND x.created_at > :since
    AND NOT EXISTS (SELECT 1 FROM dealer_credit_transaction t
      WHERE t.account_id = h.account_id AND t.idempotency_key = '${kind}:' || x.id AND t.deleted_at IS NULL)`

/** Long enough for the call that wrote the row to have reached us. */
const UNDER_WAY_MS = 60_000
const LOOK_BACK_MS = 30 * 24 * 60 * 60_000

/** What Medusa captured and refunded in the last month without the ledger knowing: the process ended in between. One query. */
export const unwrittenMoves = (scope: Scope, now: Date): Promise<Unwritten[]> =>
  rowsOf<Unwritten>(scope, `${of("capture")} UNION ALL ${of("refund")} ORDER BY made_at, id LIMIT 1000`, {
    prefix: PROVIDER_PREFIX,
    before: new Date(now.getTime() - UNDER_WAY_MS),
    since: new Date(now.getTime() - LOOK_BACK_MS),
  })

/** A hold given back for a cancellation that Medusa never finished: the payment is not cancelled and the order lives. */
export type BrokenCancellation = { account_id: string; transaction_id: string }

/** How long a cancellation can possibly take. Longer ago, nobody is at work on it any more. */
const BROKEN_OFF_MS = 10 * 60_000

/** Releases of the last month whose cancellation broke off. One query. */
export const brokenCancellations = (scope: Scope, now: Date): Promise<BrokenCancellation[]> =>
  rowsOf<BrokenCancellation>(
    scope,
    `SELECT t.account_id, t.id AS transaction_id
     FROM dealer_credit_transaction t
     JOIN dealer_credit_hold h ON h.id = t.hold_id
     JOIN payment p ON p.payment_session_id = h.hold_key AND p.deleted_at IS NULL AND p.canceled_at IS NULL
     JOIN "order" o ON o.id = h.order_id AND o.deleted_at IS NULL AND o.canceled_at IS NULL
     WHERE t.kind = 'release' AND t.deleted_at IS NULL AND starts_with(t.idempotency_key, 'cancel:' || p.id)
       AND t.recorded_at > :since AND t.recorded_at < :before
       AND NOT EXISTS (SELECT 1 FROM dealer_credit_transaction r WHERE r.reverses_id = t.id AND r.deleted_at IS NULL)
     ORDER BY t.recorded_at, t.id LIMIT 200`,
    { since: new Date(now.getTime() - LOOK_BACK_MS), before: new Date(now.getTime() - BROKEN_OFF_MS) }
  )
