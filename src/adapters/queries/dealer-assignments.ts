import type { Assignment } from "../../http/dealer"
import { iso, rowsOf, type Scope } from "./dealer-sql"

type Row = Omit<Assignment, "created_at" | "effective_at"> & { created_at: Date; effective_at: Date }

const select = (table: string, column: string, target: string, name: string) => `
  SELECT a.id, a.effective_at, a.reason, a.assigned_by, a.created_at,
         CASE WHEN a.${column} IS NULL THEN NULL
              ELSE json_build_object('id', a.${column}, 'name', coalesce(t.${name}, a.${column})) END AS target
  FROM ${table} a LEFT JOIN ${target} t ON t.id = a.${column}
  WHERE a.dealer_id = :dealerId AND a.deleted_at IS NULL
  ORDER BY a.effective_at DESC`

const STATEMENTS = {
  tier: select("dealer_tier_assignment", "tier_id", "dealer_tier", "name_en"),
  territory: select("dealer_territory_assignment", "territory_id", "dealer_territory", "name"),
}

/** A dealer's tiers or home territories over time, newest first, by the name of the target even if it is gone. One query. */
export const listAssignments = async (
  scope: Scope,
  kind: keyof typeof STATEMENTS,
  dealerId: string
): Promise<Assignment[]> => {
  const rows = await rowsOf<Row>(scope, STATEMENTS[kind], { dealerId })

  return rows.map((row) => ({
    ...row,
    effective_at: iso(row.effective_at),
    created_at: iso(row.created_at),
  }))
}
