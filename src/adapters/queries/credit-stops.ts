import type { z } from "@medusajs/framework/zod"
import type { CreditStop, creditStopEndpoints } from "../../http/credit-stops"
import type { Finding } from "../../shared/decision"
import { containing, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Filters = z.output<typeof creditStopEndpoints.listCreditStops.query> & { id?: string }
type Dates = "opened_at" | "decided_at" | "expires_at"

/** A stopped order as it is kept: its reasons wait for the reader's language. */
export type ListedStop = Omit<CreditStop, "reasons"> & { reasons: Finding[] }
type Row = Omit<ListedStop, Dates | "amount"> & {
  amount: string
  opened_at: Date
  decided_at: Date | null
  expires_at: Date | null
}

const SORTABLE = ["dealer_name", "amount", "status", "opened_at", "decided_at", "expires_at"]

const CONDITIONS: Partial<Record<keyof Filters, string>> = {
  id: "id = :id",
  q: "(dealer_code ILIKE :q OR dealer_name ILIKE :q OR cart_id ILIKE :q OR order_id ILIKE :q)",
  status: "status = :status",
  dealer_id: "dealer_id = :dealer_id",
  account_id: "account_id = :account_id",
  cart_id: "cart_id = :cart_id",
  order_id: "order_id = :order_id",
}

const STOPS = `
  SELECT s.*, d.code AS dealer_code, d.name AS dealer_name FROM dealer_credit_stop s LEFT JOIN dealer d ON d.id = s.dealer_id
  WHERE s.deleted_at IS NULL`

const toStop = (row: Row): ListedStop => ({
  ...row,
  amount: Number(row.amount),
  opened_at: iso(row.opened_at),
  decided_at: row.decided_at && iso(row.decided_at),
  expires_at: row.expires_at && iso(row.expires_at),
})

/** A page of stopped orders, those that wait first and the newest of them, and how many there are. Two queries. */
export const listCreditStops = async (
  scope: Scope,
  filters: Filters
): Promise<{ credit_stops: ListedStop[]; count: number }> => {
  const conditions = Object.entries(filters).flatMap(([key, value]) =>
    value === undefined ? [] : (CONDITIONS[key as keyof Filters] ?? [])
  )
  const where = ["true", ...conditions].join(" AND ")
  const order = filters.order
    ? orderBy(SORTABLE, filters.order)
    : "ORDER BY status <> 'open', opened_at DESC, id"
  const bindings = { ...filters, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT id, json_build_object('id', dealer_id, 'code', COALESCE(dealer_code, ''), 'name', COALESCE(dealer_name, '')) AS dealer,
         account_id, currency_code, cart_id, order_id, (SELECT o.display_id FROM "order" o WHERE o.id = s.order_id) AS order_display_id,
         amount, reasons, status, lapsed_because, opened_by, opened_at, decided_by, decided_at, reason, expires_at, hold_id
       FROM (SELECT * FROM (${STOPS}) stop WHERE ${where} ${order} LIMIT :limit OFFSET :offset) s ${order}`,
      bindings
    ),
    rowsOf<{ count: number }>(
      scope,
      `SELECT count(*)::int AS count FROM (${STOPS}) stop WHERE ${where}`,
      bindings
    ),
  ])

  return { credit_stops: rows.map(toStop), count: totals[0]?.count ?? 0 }
}

/** A stop that no longer waits for anybody, and why. */
export type LostStop = { id: string; because: "expired" | "gone" }

/** Stops that wait or are released although their day is past, or their cart became an order otherwise or is gone. */
export const lostStops = (scope: Scope, now: Date): Promise<LostStop[]> =>
  rowsOf<LostStop>(
    scope,
    `SELECT s.id, CASE WHEN s.status = 'released' AND s.expires_at <= :now THEN 'expired' ELSE 'gone' END AS because
     FROM dealer_credit_stop s LEFT JOIN cart c ON c.id = s.cart_id AND c.deleted_at IS NULL
     WHERE s.status IN ('open', 'released') AND s.deleted_at IS NULL AND ((s.status = 'released' AND s.expires_at <= :now)
       OR (s.cart_id IS NOT NULL AND (c.id IS NULL OR c.completed_at IS NOT NULL)))
     ORDER BY s.id LIMIT 1000`,
    { now }
  )

/** Carts without an order whose release a completion used up a while ago. */
export const cartsOfSpentReleases = async (scope: Scope, before: Date): Promise<string[]> => {
  const rows = await rowsOf<{ cart_id: string }>(
    scope,
    `SELECT s.cart_id FROM dealer_credit_stop s
     WHERE s.status = 'used' AND s.deleted_at IS NULL AND s.cart_id IS NOT NULL AND s.updated_at < :before
       AND NOT EXISTS (SELECT 1 FROM order_cart oc WHERE oc.cart_id = s.cart_id AND oc.deleted_at IS NULL)
       AND EXISTS (SELECT 1 FROM dealer_credit_hold h WHERE h.id = s.hold_id AND h.status = 'closed')
     ORDER BY s.id LIMIT 1000`,
    { before }
  )

  return rows.map(({ cart_id }) => cart_id)
}
