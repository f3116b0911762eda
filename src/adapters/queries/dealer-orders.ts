import type { z } from "@medusajs/framework/zod"
import type { DealerOrder } from "../../http/dealer"
import { iso, rowsOf, type Scope } from "./dealer-sql"

type Order = z.output<typeof DealerOrder>
type Row = Omit<Order, "created_at" | "total"> & { created_at: Date; total: string | null }
type Filters = {
  /** Only the orders of this customer, placed for the dealer. */
  customerId?: string
  status?: string | undefined
  limit: number
  offset: number
}

/** An order is the dealer's when its customer acted for the dealer on the day it was placed: people move, orders stay. */
const FROM = `
  FROM "order" o
  WHERE o.deleted_at IS NULL AND NOT o.is_draft_order AND EXISTS (
    SELECT 1 FROM dealer_member m
    WHERE m.dealer_id = :dealerId AND m.customer_id = o.customer_id AND o.created_at >= m.created_at
      AND (m.deleted_at IS NULL OR o.created_at < m.deleted_at)
  )`

/** A page of a dealer's orders, newest first. Two queries. */
export const listDealerOrders = async (
  scope: Scope,
  dealerId: string,
  { customerId, status, limit, offset }: Filters
): Promise<{ orders: Order[]; count: number }> => {
  const where = `${FROM} ${customerId ? "AND o.customer_id = :customerId" : ""} ${status ? "AND CAST(o.status AS text) = :status" : ""}`
  const bindings = { dealerId, customerId: customerId ?? null, status: status ?? null, limit, offset }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT o.id, o.display_id, o.status, o.currency_code, o.customer_id, o.email, o.created_at,
              (SELECT s.totals->>'current_order_total' FROM order_summary s
               WHERE s.order_id = o.id AND s.deleted_at IS NULL ORDER BY s.version DESC LIMIT 1) AS total,
              (SELECT count(*)::int FROM order_item i
               WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL) AS item_count
       ${where} ORDER BY o.created_at DESC, o.id LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${where}`, bindings),
  ])

  return {
    orders: rows.map((row) => ({
      ...row,
      total: row.total === null ? null : Number(row.total),
      created_at: iso(row.created_at),
    })),
    count: totals[0]?.count ?? 0,
  }
}

/** Has anybody ever ordered, or drafted an order, for this dealer? */
export const dealerHasOrders = async (scope: Scope, dealerId: string): Promise<boolean> => {
  const rows = await rowsOf(
    scope,
    `SELECT 1 FROM "order" o JOIN dealer_member m ON m.customer_id = o.customer_id
     WHERE m.dealer_id = :dealerId AND o.deleted_at IS NULL AND o.created_at >= m.created_at
       AND (m.deleted_at IS NULL OR o.created_at < m.deleted_at) LIMIT 1`,
    { dealerId }
  )

  return rows.length > 0
}
