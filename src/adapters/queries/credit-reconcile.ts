import { PROVIDER_PREFIX } from "./credit-payment"
import { rowsOf, type Scope } from "./dealer-sql"

/** A hold whose fate is settled elsewhere: it waits only because nobody was told. */
export type StrayHold = {
  hold_id: string
  why: "expired" | "order_canceled" | "order_gone" | "payment_canceled"
}
export type UnboundHold = { hold_id: string; order_id: string }

const SETTLED = `
  SELECT h.id AS hold_id,
    CASE WHEN h.order_id IS NULL THEN 'expired'
         WHEN o.id IS NULL THEN 'order_gone'
         WHEN o.canceled_at IS NOT NULL THEN 'order_canceled'
         ELSE 'payment_canceled' END AS why
  FROM dealer_credit_hold h
  LEFT JOIN "order" o ON o.id = h.order_id AND o.deleted_at IS NULL
  LEFT JOIN payment p ON p.payment_session_id = h.hold_key AND p.deleted_at IS NULL
  WHERE h.status = 'open' AND h.deleted_at IS NULL AND h.created_at < :before
    AND CASE WHEN h.order_id IS NULL
      THEN h.expires_at <= :now AND NOT EXISTS (
        SELECT 1 FROM order_cart oc WHERE oc.cart_id = h.cart_id AND oc.deleted_at IS NULL)
      ELSE o.id IS NULL OR o.canceled_at IS NOT NULL OR (p.canceled_at IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM order_payment_collection op JOIN payment_collection c ON c.id = op.payment_collection_id AND c.deleted_at IS NULL
        WHERE op.order_id = o.id AND op.deleted_at IS NULL AND c.status IN ('not_paid', 'awaiting'))) END
  ORDER BY h.id LIMIT 1000`

const UNBOUND = `
  SELECT h.id AS hold_id, oc.order_id FROM dealer_credit_hold h
  JOIN order_cart oc ON oc.cart_id = h.cart_id AND oc.deleted_at IS NULL
  WHERE h.status = 'open' AND h.deleted_at IS NULL AND h.order_id IS DISTINCT FROM oc.order_id
    AND NOT EXISTS (SELECT 1 FROM "order" o WHERE o.id = h.order_id AND o.deleted_at IS NULL)
  ORDER BY h.id LIMIT 1000`

/** A minute in which a completion may still be under way: its order is not committed together with its hold. */
const UNDER_WAY_MS = 60_000

/** Open holds that nothing will ever charge: of no order in time, of an order cancelled or gone, of a cancelled payment. */
export const strayHolds = (scope: Scope, now: Date): Promise<StrayHold[]> =>
  rowsOf<StrayHold>(scope, SETTLED, { now, before: new Date(now.getTime() - UNDER_WAY_MS) })

/** Open holds of an order. */
export const openHoldsOfOrder = async (scope: Scope, orderId: string): Promise<string[]> => {
  const rows = await rowsOf<{ id: string }>(
    scope,
    "SELECT id FROM dealer_credit_hold WHERE order_id = :orderId AND status = 'open' AND deleted_at IS NULL ORDER BY id",
    { orderId }
  )

  return rows.map(({ id }) => id)
}

/** Open holds whose cart became an order that they do not know of. */
export const unboundHolds = (scope: Scope): Promise<UnboundHold[]> => rowsOf<UnboundHold>(scope, UNBOUND)

/** Is this order cancelled? */
export const isOrderCanceled = async (scope: Scope, orderId: string): Promise<boolean> => {
  const rows = await rowsOf(scope, `SELECT 1 FROM "order" WHERE id = :orderId AND canceled_at IS NOT NULL`, {
    orderId,
  })

  return rows.length > 0
}

/** An order that was to be paid on account, and whose completion broke off before its payment was authorised. */
export type UnheldOrder = { order_id: string; session_id: string }

/** How long a completion can possibly take. Longer ago, nobody is at work on it any more. */
const BROKEN_OFF_MS = 10 * 60_000
const LOOK_BACK_MS = 30 * 24 * 60 * 60_000

/** Live orders of the last month that stand on a session of ours without a payment. */
export const unheldOrders = (scope: Scope, now: Date): Promise<UnheldOrder[]> =>
  rowsOf<UnheldOrder>(
    scope,
    `SELECT o.id AS order_id, s.id AS session_id
     FROM "order" o
     JOIN order_payment_collection op ON op.order_id = o.id AND op.deleted_at IS NULL
     JOIN payment_session s ON s.payment_collection_id = op.payment_collection_id AND s.deleted_at IS NULL
     LEFT JOIN payment p ON p.payment_session_id = s.id AND p.deleted_at IS NULL
     WHERE o.deleted_at IS NULL AND o.canceled_at IS NULL AND o.created_at > :since AND o.created_at < :before
       AND starts_with(s.provider_id, :prefix) AND p.id IS NULL
     ORDER BY o.created_at, o.id LIMIT 200`,
    {
      prefix: PROVIDER_PREFIX,
      since: new Date(now.getTime() - LOOK_BACK_MS),
      before: new Date(now.getTime() - BROKEN_OFF_MS),
    }
  )
