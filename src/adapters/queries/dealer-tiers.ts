import type { Tier } from "../../http/dealer"
import { containing, dated, orderBy, rowsOf, type Scope } from "./dealer-sql"

type TierWithCount = Tier & { dealer_count: number }
type Row = Omit<TierWithCount, "created_at" | "updated_at"> & { created_at: Date; updated_at: Date }
type Filters = {
  id?: string
  q?: string | undefined
  limit: number
  offset: number
  order?: string | undefined
}

const SORTABLE = ["rank", "code", "name_en", "name_zh", "created_at", "updated_at"]

/** A page of tiers with the number of dealers that have them at that instant. Two queries. */
export const listTiers = async (
  scope: Scope,
  { id, q, limit, offset, order }: Filters,
  at: Date
): Promise<{ tiers: TierWithCount[]; count: number }> => {
  const where = `t.deleted_at IS NULL
    ${id ? "AND t.id = :id" : ""}
    ${q ? "AND (t.code ILIKE :q OR t.name_en ILIKE :q OR t.name_zh ILIKE :q)" : ""}`
  const bindings = { id: id ?? null, q: q ? containing(q) : null, limit, offset, at }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT t.id, t.code, t.rank, t.name_en, t.name_zh, t.benefits_en, t.benefits_zh, t.customer_group_id,
              t.created_at, t.updated_at,
              (SELECT count(*)::int FROM dealer d WHERE d.deleted_at IS NULL AND t.id = (
                 SELECT a.tier_id FROM dealer_tier_assignment a
                 WHERE a.dealer_id = d.id AND a.deleted_at IS NULL AND a.effective_at <= :at
                 ORDER BY a.effective_at DESC LIMIT 1)) AS dealer_count
       FROM dealer_tier t WHERE ${where} ${orderBy(SORTABLE, order ?? "rank")} LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(
      scope,
      `SELECT count(*)::int AS count FROM dealer_tier t WHERE ${where}`,
      bindings
    ),
  ])

  return { tiers: rows.map(dated), count: totals[0]?.count ?? 0 }
}

/** One tier as lists show it; undefined when there is none. */
export const retrieveTier = async (
  scope: Scope,
  id: string,
  at: Date
): Promise<TierWithCount | undefined> => {
  const { tiers } = await listTiers(scope, { id, limit: 1, offset: 0 }, at)

  return tiers[0]
}
