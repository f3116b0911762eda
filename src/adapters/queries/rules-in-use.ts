import { rowsOf, type Scope } from "./dealer-sql"

/** What price rules, credit rules, statement cycles and dunning processes can be about. */
export type Named = "dealer" | "tier" | "territory"

const GROUP: Record<Named, string> = { dealer: "dealers", tier: "tiers", territory: "territories" }

const cyclesOf = (kind: Named): string =>
  kind === "tier"
    ? "SELECT 0"
    : `SELECT count(*) FROM dealer_credit_cycle c WHERE c.${kind}_id = :id AND c.deleted_at IS NULL`

/**
 * How many price rules that are not archived, credit rules and dunning processes that are switched on, and statement cycles name
 * this dealer, tier or territory? One query.
 */
export const countRulesNaming = async (scope: Scope, kind: Named, id: string): Promise<number> => {
  const rows = await rowsOf<{ count: number }>(
    scope,
    `SELECT ((
       SELECT count(*) FROM dealer_price_rule r
       WHERE r.${kind}_id = :id AND r.deleted_at IS NULL AND r.status <> 'archived'
     ) + (
       SELECT count(*) FROM dealer_credit_rule r
       WHERE r.is_on AND r.deleted_at IS NULL
         AND ((r.scope_type = :kind AND r.scope_id = :id) OR r.exclusions @> CAST(:exclusion AS jsonb))
     ) + (
       SELECT count(*) FROM dealer_credit_dunning_process p
       WHERE p.is_on AND p.deleted_at IS NULL AND p."group" @> CAST(:group AS jsonb)
     ) + (${cyclesOf(kind)}))::int AS count`,
    {
      id,
      kind,
      exclusion: JSON.stringify([{ type: kind, id }]),
      group: JSON.stringify({ kind: GROUP[kind], ids: [id] }),
    }
  )

  return rows[0]?.count ?? 0
}
