import type { z } from "@medusajs/framework/zod"
import type { Dealer, dealerEndpoints } from "../../http/dealer"
import { containing, dated, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Filters = z.output<typeof dealerEndpoints.listDealers.query>
type Row = Omit<Dealer, "created_at" | "updated_at"> & { created_at: Date; updated_at: Date }

const SORTABLE = ["code", "name", "status", "country_code", "currency_code", "created_at", "updated_at"]

const inEffect = (column: "tier_id" | "territory_id", table: string) => `(
  SELECT a.${column} FROM ${table} a
  WHERE a.dealer_id = d.id AND a.deleted_at IS NULL AND a.effective_at <= :at
  ORDER BY a.effective_at DESC LIMIT 1
)`
const TIER = inEffect("tier_id", "dealer_tier_assignment")
const TERRITORY = inEffect("territory_id", "dealer_territory_assignment")

const CONDITIONS: Partial<Record<keyof Filters | "id", string>> = {
  id: "d.id = :id",
  q: "(d.code ILIKE :q OR d.name ILIKE :q OR d.legal_name ILIKE :q OR d.tax_id ILIKE :q)",
  status: "d.status = :status",
  parent_id: "d.parent_id = :parent_id",
  sales_owner_id: "d.sales_owner_id = :sales_owner_id",
  tag: "d.tags @> ARRAY[CAST(:tag AS text)]",
  customer_id:
    "d.id IN (SELECT m.dealer_id FROM dealer_member m WHERE m.customer_id = :customer_id AND m.deleted_at IS NULL)",
  tier_id: `${TIER} = :tier_id`,
  territory_id: `${TERRITORY} = :territory_id`,
}

/** The page is cut first, so that tiers, territories and members are looked up for its rows only. */
const select = (where: string, order: string) => `
  SELECT d.id, d.code, d.name, d.legal_name, d.tax_id, d.country_code, d.currency_code, d.status, d.status_reason,
         d.parent_id, d.sales_owner_id, d.tags, d.shows_prices_to_viewers, d.buyers_see_company_orders, d.metadata,
         d.created_at, d.updated_at,
         CASE WHEN t.id IS NULL THEN NULL
              ELSE json_build_object('id', t.id, 'code', t.code, 'name', t.name_en, 'name_zh', t.name_zh) END AS tier,
         CASE WHEN r.id IS NULL THEN NULL
              ELSE json_build_object('id', r.id, 'name', r.name, 'name_zh', r.name_zh) END AS territory,
         (SELECT count(*)::int FROM dealer_member m WHERE m.dealer_id = d.id AND m.deleted_at IS NULL) AS member_count
  FROM (SELECT d.* FROM dealer d WHERE ${where} ${order} LIMIT :limit OFFSET :offset) d
  LEFT JOIN dealer_tier t ON t.id = ${TIER}
  LEFT JOIN dealer_territory r ON r.id = ${TERRITORY} AND r.deleted_at IS NULL
  ${order.replace(/ORDER BY (\w+)/, "ORDER BY d.$1").replace(/, id$/, ", d.id")}`

/** A page of dealers with their tier and home territory in effect at that instant, and how many there are. Two queries. */
export const listDealers = async (
  scope: Scope,
  filters: Filters & { id?: string },
  at: Date
): Promise<{ dealers: Dealer[]; count: number }> => {
  const wanted = Object.entries(filters).filter(([key, value]) => value !== undefined && key in CONDITIONS)
  const where = [
    "d.deleted_at IS NULL",
    ...wanted.map(([key]) => CONDITIONS[key as keyof typeof CONDITIONS]),
  ].join(" AND ")
  const order = orderBy(SORTABLE, filters.order ?? "code")
  const bindings = { ...filters, at, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(scope, select(where, order), bindings),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count FROM dealer d WHERE ${where}`, bindings),
  ])

  return { dealers: rows.map(dated), count: totals[0]?.count ?? 0 }
}

/** One dealer as lists show it; undefined when there is none. */
export const retrieveDealer = async (scope: Scope, id: string, at: Date): Promise<Dealer | undefined> => {
  const { dealers } = await listDealers(scope, { id, limit: 1, offset: 0 }, at)

  return dealers[0]
}
