import type { CreditScope } from "../../modules/credit/domain/blocking-rule"
import type { Counts } from "./credit-accounts"
import { SCOPE_OF_DEALER } from "./credit-scope"
import { rowsOf, type Scope } from "./dealer-sql"

/** An order on account as its hold was placed, with what the past keeps of that instant. Amounts are decimal text. */
export type PastOrder = {
  order_id: string
  order_display_id: number | null
  dealer: { id: string; code: string; name: string }
  currency_code: string
  amount: string
  placed_at: Date
  scope: CreditScope
  used_percent: string | null
  overdue_amount: string
  days_overdue: number
  oldest_unpaid_days: number
}

const LIMIT_THEN = `
  SELECT l.credit_limit, l.is_unlimited FROM dealer_credit_limit_change l
  LEFT JOIN dealer_credit_limit_change y ON y.change_id = l.id AND y.kind = 'approval' AND y.deleted_at IS NULL
  WHERE l.account_id = t.account_id AND l.deleted_at IS NULL AND l.kind IN ('permanent', 'temporary') AND (NOT l.needs_approval OR y.created_at <= t.recorded_at)
    AND COALESCE(y.created_at, l.created_at) <= t.recorded_at
    AND (l.kind = 'permanent' OR (l.starts_at <= t.recorded_at AND l.ends_at > t.recorded_at))
    AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change n WHERE n.change_id = l.id AND n.kind = 'rejection' AND n.deleted_at IS NULL AND n.created_at <= t.recorded_at)
  ORDER BY l.kind = 'permanent', COALESCE(y.created_at, l.created_at) DESC LIMIT 1`

const OPEN_THEN = `
  SELECT i.due_on, i.document_on, i.amount - COALESCE((
    SELECT sum(p.amount) FROM dealer_credit_application p WHERE p.debit_item_id = i.id AND p.deleted_at IS NULL AND p.recorded_at < t.recorded_at), 0) AS open
  FROM dealer_credit_item i JOIN dealer_credit_transaction made ON made.id = i.transaction_id
  WHERE i.account_id = t.account_id AND i.side = 'debit' AND i.deleted_at IS NULL AND NOT i.is_disputed AND made.recorded_at < t.recorded_at`

/**
 * Orders on account since an instant, the newest first, each with the facts of the moment when its credit was held: exposure and
 * limit then, what was overdue then, where the dealer belonged then. Which charges are disputed is known only as of today. One query.
 */
export const pastOrders = (
  scope: Scope,
  { since, currency_code, counts }: { since: Date; currency_code: string | null; counts: Counts }
): Promise<PastOrder[]> =>
  rowsOf<PastOrder>(
    scope,
    `SELECT h.order_id, o.display_id AS order_display_id, json_build_object('id', d.id, 'code', d.code, 'name', d.name) AS dealer,
       t.currency_code, t.amount::text AS amount, t.recorded_at AS placed_at, place.scope,
       CASE WHEN NOT lim.is_unlimited AND lim.credit_limit > 0 THEN round(100 * (
         (CASE WHEN :countsHeld THEN t.held_after ELSE t.amount END) + (CASE WHEN :countsCharged THEN t.charged_after ELSE 0 END)
         - (CASE WHEN :countsUnapplied THEN t.unapplied_after ELSE 0 END)) / lim.credit_limit, 6)::text END AS used_percent,
       owed.overdue_amount, owed.days_overdue, owed.oldest_unpaid_days
     FROM dealer_credit_transaction t
     JOIN dealer_credit_hold h ON h.id = t.hold_id AND h.order_id IS NOT NULL
     JOIN "order" o ON o.id = h.order_id
     JOIN dealer_credit_account a ON a.id = t.account_id
     JOIN dealer d ON d.id = a.dealer_id
     CROSS JOIN LATERAL (SELECT ${SCOPE_OF_DEALER("a.dealer_id", "t.recorded_at")} AS scope) place
     LEFT JOIN LATERAL (${LIMIT_THEN}) lim ON true
     CROSS JOIN LATERAL (SELECT (t.recorded_at AT TIME ZONE COALESCE(place.scope ->> 'time_zone', 'UTC'))::date AS day) local
     CROSS JOIN LATERAL (
       SELECT COALESCE(sum(x.open) FILTER (WHERE x.due_on::date < local.day), 0)::text AS overdue_amount,
         COALESCE(max(local.day - x.due_on::date) FILTER (WHERE x.due_on::date < local.day), 0) AS days_overdue,
         greatest(COALESCE(max(local.day - x.document_on::date), 0), 0) AS oldest_unpaid_days
       FROM (${OPEN_THEN}) x WHERE x.open > 0) owed
     WHERE t.kind = 'hold' AND t.recorded_at >= :since
       AND (CAST(:currency AS text) IS NULL OR t.currency_code = :currency)
     ORDER BY t.recorded_at DESC, t.id`,
    {
      since,
      currency: currency_code,
      countsHeld: counts.held,
      countsCharged: counts.charged,
      countsUnapplied: counts.unapplied,
    }
  )
