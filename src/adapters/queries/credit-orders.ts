import { DECIMALS } from "../../shared/money"
import { PROVIDER_PREFIX } from "./credit-payment"
import { rowsOf, type Scope } from "./dealer-sql"

/** How the keys of holds begin that a change of an order puts aside before it is confirmed. */
export const CHANGE_HOLD = "order-change:"

/** A minute in which a change of an order, a capture or a refund may still be under way. */
const UNDER_WAY_MS = 60_000
const LOOK_BACK_MS = 30 * 24 * 60 * 60_000

/** An open hold of an order. `is_new`: the change that put it aside may still be under way. */
type Hold = {
  id: string
  remaining: string
  released: string
  stands: boolean
  is_change: boolean
  is_new: boolean
}

/** An order, or a draft, with all that was paid, held and charged for it. Amounts are decimal text, rounded to the currency. */
export type CreditOrder = {
  order_id: string
  currency_code: string
  is_draft: boolean
  is_canceled: boolean
  /** Nothing may be held anew: the order's metadata say `dealer_on_credit: false`. */
  is_opted_out: boolean
  /** A payment of ours stands on it, or is about to be replaced, or a change of it has put credit aside. */
  is_on_credit: boolean
  /** Medusa's total, with returns, claims, exchanges and credit lines. */
  total: string
  /** What other payments have paid or promised, less refunds. */
  paid_otherwise: string
  charged: string
  refunded: string
  holds: Hold[]
  /** Something waits to be paid, or a change of the order has put credit aside. */
  wants_hold: boolean
  /** Our provider: of the payment that stands, else as the order's region offers it; null when nobody may pay on account. */
  provider_id: string | null
  /** What waits to be paid. */
  collection: { id: string; amount: string } | null
  /** Captured payments of ours, newest first, with what could be refunded of each. */
  captured: { payment_id: string; refundable: string }[]
}

const PAID = `
  SELECT o.id AS order_id, p.id, p.provider_id, p.payment_session_id, p.created_at, p.canceled_at IS NULL AS is_live, p.amount,
    starts_with(p.provider_id, :prefix) AS is_ours,
    COALESCE((SELECT sum(c.amount) FROM capture c WHERE c.payment_id = p.id AND c.deleted_at IS NULL), 0) AS captured,
    COALESCE((SELECT sum(r.amount) FROM refund r WHERE r.payment_id = p.id AND r.deleted_at IS NULL), 0) AS refunded
  FROM asked o
  JOIN order_payment_collection op ON op.order_id = o.id AND op.deleted_at IS NULL
  JOIN payment p ON p.payment_collection_id = op.payment_collection_id AND p.deleted_at IS NULL`

const HOLDS = `
  SELECT h.order_id, sum(h.charged) AS charged, sum(h.amount - h.charged - h.released) AS held,
    COALESCE(json_agg(json_build_object(
      'id', h.id, 'remaining', (h.amount - h.charged - h.released)::text, 'released', h.released::text, 'is_change', starts_with(h.hold_key, :change),
      'is_new', starts_with(h.hold_key, :change) AND h.created_at > :before,
      'stands', EXISTS (SELECT 1 FROM paid WHERE paid.payment_session_id = h.hold_key AND paid.is_live)
    ) ORDER BY h.created_at, h.id) FILTER (WHERE h.status = 'open'), '[]'::json) AS holds,
    COALESCE(bool_or(h.status = 'open' AND starts_with(h.hold_key, :change)), false) AS has_change
  FROM asked o JOIN dealer_credit_hold h ON h.order_id = o.id AND h.deleted_at IS NULL
  GROUP BY h.order_id`

const sql = (asked: string): string => `
  WITH asked AS (${asked}), paid AS (${PAID}), held AS (${HOLDS}), told AS (
    SELECT o.id AS order_id, o.currency_code, o.is_draft_order AS is_draft, o.canceled_at IS NOT NULL AS is_canceled,
      COALESCE(o.metadata->>'dealer_on_credit' = 'false', false) AS is_opted_out,
      COALESCE((SELECT bool_or(paid.is_live OR waiting.id IS NOT NULL) FROM paid WHERE paid.order_id = o.id AND paid.is_ours), false)
        OR COALESCE(held.has_change, false) AS is_on_credit,
      round(COALESCE((SELECT s.totals->>'current_order_total' FROM order_summary s
        WHERE s.order_id = o.id AND s.deleted_at IS NULL ORDER BY s.version DESC LIMIT 1), '0')::numeric, unit.decimals) AS total,
      round(COALESCE((SELECT sum(CASE WHEN paid.is_live THEN paid.amount ELSE paid.captured END - paid.refunded)
        FROM paid WHERE paid.order_id = o.id AND NOT paid.is_ours), 0), unit.decimals) AS paid_otherwise,
      COALESCE(held.charged, 0) AS charged, COALESCE(held.held, 0) AS held,
      round(COALESCE((SELECT sum(paid.refunded) FROM paid WHERE paid.order_id = o.id AND paid.is_ours), 0), unit.decimals) AS refunded,
      COALESCE(held.holds, '[]'::json) AS holds, COALESCE(held.has_change, false) OR waiting.id IS NOT NULL AS wants_hold,
      COALESCE(
        (SELECT paid.provider_id FROM paid WHERE paid.order_id = o.id AND paid.is_ours ORDER BY paid.created_at DESC LIMIT 1),
        (SELECT min(rp.payment_provider_id) FROM region_payment_provider rp
         WHERE rp.region_id = o.region_id AND starts_with(rp.payment_provider_id, :prefix) AND rp.deleted_at IS NULL)
      ) AS provider_id,
      CASE WHEN waiting.id IS NULL THEN NULL ELSE json_build_object('id', waiting.id, 'amount', waiting.amount::text) END AS collection,
      COALESCE((SELECT json_agg(json_build_object('payment_id', paid.id, 'refundable', (paid.captured - paid.refunded)::text)
          ORDER BY paid.created_at DESC)
        FROM paid WHERE paid.order_id = o.id AND paid.is_ours AND paid.captured > paid.refunded), '[]'::json) AS captured
    FROM asked o
    CROSS JOIN LATERAL (SELECT COALESCE((CAST(:decimals AS jsonb)->>o.currency_code)::int, 2) AS decimals) unit
    LEFT JOIN held ON held.order_id = o.id
    LEFT JOIN LATERAL (
      SELECT c.id, c.amount FROM order_payment_collection op
      JOIN payment_collection c ON c.id = op.payment_collection_id AND c.deleted_at IS NULL
      WHERE op.order_id = o.id AND op.deleted_at IS NULL AND c.status IN ('not_paid', 'awaiting')
      ORDER BY c.created_at DESC LIMIT 1
    ) waiting ON true
  )
  SELECT order_id, currency_code, is_draft, is_canceled, is_opted_out, is_on_credit, total::text AS total,
    paid_otherwise::text AS paid_otherwise, charged::text AS charged, refunded::text AS refunded, holds, wants_hold, provider_id, collection, captured
  FROM told`

const bindingsOf = (now: Date) => ({
  prefix: PROVIDER_PREFIX,
  change: CHANGE_HOLD,
  decimals: JSON.stringify(DECIMALS),
  before: new Date(now.getTime() - UNDER_WAY_MS),
})

const ONE = sql(`SELECT * FROM "order" WHERE id = :orderId AND deleted_at IS NULL`)

/** An order or draft with its money, whoever pays it. One query; undefined: there is no such order. */
export const creditOrderOf = async (
  scope: Scope,
  orderId: string,
  now: Date
): Promise<CreditOrder | undefined> =>
  (await rowsOf<CreditOrder>(scope, ONE, { ...bindingsOf(now), orderId }))[0]

const OUT_OF_LINE = `${sql(`
  SELECT * FROM "order" o WHERE o.deleted_at IS NULL AND o.canceled_at IS NULL
    AND EXISTS (SELECT 1 FROM dealer_credit_hold h WHERE h.order_id = o.id AND h.deleted_at IS NULL)
    AND (SELECT max(s.updated_at) FROM order_summary s WHERE s.order_id = o.id) BETWEEN :since AND :before`)}
  CROSS JOIN LATERAL (SELECT total - paid_otherwise - charged + refunded AS amount) due
  WHERE is_on_credit AND (held > GREATEST(due.amount, 0) OR (held < due.amount AND wants_hold AND NOT is_opted_out)
    OR (due.amount < 0 AND charged > refunded))
  ORDER BY order_id LIMIT 200`

/** Orders on account, quiet for a minute and changed within a month, whose holds are not what they come to. One query. */
export const ordersOutOfLine = (scope: Scope, now: Date): Promise<CreditOrder[]> =>
  rowsOf<CreditOrder>(scope, OUT_OF_LINE, {
    ...bindingsOf(now),
    since: new Date(now.getTime() - LOOK_BACK_MS),
  })
