import { rowsOf, type Scope } from "./dealer-sql"

/** What left the house together, in the order in which it left. Quantities are units of the order's lines, as decimal text. */
export type OrderShipment = { id: string; lines: { line_id: string; quantity: string }[] }

const SHIPMENTS = `
  SELECT f.id, COALESCE(json_agg(json_build_object('line_id', i.line_id, 'quantity', i.quantity::text)), '[]'::json) AS lines
  FROM order_fulfillment fo
  JOIN fulfillment f ON f.id = fo.fulfillment_id AND f.deleted_at IS NULL AND f.canceled_at IS NULL
  JOIN LATERAL (
    SELECT DISTINCT ON (x.line_item_id) x.line_item_id AS line_id, x.quantity / COALESCE(vi.required_quantity, 1) AS quantity
    FROM fulfillment_item x
    LEFT JOIN order_line_item l ON l.id = x.line_item_id
    LEFT JOIN product_variant_inventory_item vi
      ON vi.variant_id = l.variant_id AND vi.inventory_item_id = x.inventory_item_id AND vi.deleted_at IS NULL
    WHERE x.fulfillment_id = f.id AND x.line_item_id IS NOT NULL AND x.deleted_at IS NULL ORDER BY x.line_item_id, x.id
  ) i ON true
  WHERE fo.order_id = :orderId AND fo.deleted_at IS NULL AND COALESCE(f.shipped_at, f.delivered_at) IS NOT NULL
  GROUP BY f.id ORDER BY COALESCE(f.shipped_at, f.delivered_at), f.id`

/** What of an order has left, goods handed over at the counter too; cancelled fulfilments have not. One query. */
export const shipmentsOfOrder = (scope: Scope, orderId: string): Promise<OrderShipment[]> =>
  rowsOf<OrderShipment>(scope, SHIPMENTS, { orderId })

/** Of which order is this fulfilment? */
export const orderOfFulfillment = async (scope: Scope, id: string): Promise<string | undefined> => {
  const rows = await rowsOf<{ order_id: string }>(
    scope,
    "SELECT order_id FROM order_fulfillment WHERE fulfillment_id = :id AND deleted_at IS NULL",
    { id }
  )

  return rows[0]?.order_id
}

/** What Medusa has captured so far of an order in the name of this claim, as decimal text. */
export const capturedFor = async (scope: Scope, orderId: string, key: string): Promise<string> => {
  const rows = await rowsOf<{ amount: string }>(
    scope,
    `SELECT COALESCE(sum(c.amount), 0)::text AS amount
     FROM order_payment_collection op
     JOIN payment p ON p.payment_collection_id = op.payment_collection_id AND p.deleted_at IS NULL
     JOIN capture c ON c.payment_id = p.id AND c.deleted_at IS NULL
     WHERE op.order_id = :orderId AND op.deleted_at IS NULL AND c.created_by = :key`,
    { orderId, key }
  )

  return rows[0]?.amount ?? "0"
}

const UNCHARGED = `
  SELECT DISTINCT h.order_id FROM dealer_credit_hold h
  JOIN "order" o ON o.id = h.order_id AND o.deleted_at IS NULL AND o.canceled_at IS NULL
  WHERE h.status = 'open' AND h.deleted_at IS NULL AND (
    EXISTS (
      SELECT 1 FROM order_fulfillment fo
      JOIN fulfillment f ON f.id = fo.fulfillment_id AND f.deleted_at IS NULL AND f.canceled_at IS NULL
      WHERE fo.order_id = o.id AND fo.deleted_at IS NULL AND COALESCE(f.shipped_at, f.delivered_at) < :before
        AND NOT EXISTS (SELECT 1 FROM dealer_credit_shipment s WHERE s.key = f.id AND s.deleted_at IS NULL AND s.charged_at IS NOT NULL))
    OR (EXISTS (SELECT 1 FROM dealer_credit_shipment s WHERE s.order_id = o.id AND s.deleted_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM order_item i JOIN order_line_item l ON l.id = i.item_id
        WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL AND l.requires_shipping
          AND i.quantity > GREATEST(i.shipped_quantity, i.delivered_quantity)))
  ) ORDER BY h.order_id LIMIT 200`

/** Orders on account of which something has left that nobody has charged for a minute, or all of which has left. One query. */
export const ordersToCharge = async (scope: Scope, now: Date): Promise<string[]> => {
  const rows = await rowsOf<{ order_id: string }>(scope, UNCHARGED, {
    before: new Date(now.getTime() - 60_000),
  })

  return rows.map(({ order_id }) => order_id)
}
