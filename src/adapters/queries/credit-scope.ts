import type { CreditScope } from "../../modules/credit/domain/blocking-rule"
import { rowsOf, type Scope } from "./dealer-sql"

/** SQL of a JSON object with where a dealer belongs at an instant: tier, home territory and what it lies in, time zone. */
export const SCOPE_OF_DEALER = (dealerId: string, at = "now()"): string => {
  const home = `
    SELECT assigned.territory_id FROM dealer_territory_assignment assigned
    WHERE assigned.dealer_id = ${dealerId} AND assigned.deleted_at IS NULL AND assigned.effective_at <= ${at}
    ORDER BY assigned.effective_at DESC LIMIT 1`

  return `json_build_object(
    'tier_id', (SELECT held.tier_id FROM dealer_tier_assignment held
      WHERE held.dealer_id = ${dealerId} AND held.deleted_at IS NULL AND held.effective_at <= ${at}
      ORDER BY held.effective_at DESC LIMIT 1),
    'territory_ids', COALESCE((
      WITH RECURSIVE chain AS (
        SELECT land.id, land.parent_id, 1 AS depth FROM dealer_territory land WHERE land.deleted_at IS NULL AND land.id = (${home})
        UNION ALL
        SELECT land.id, land.parent_id, c.depth + 1 FROM dealer_territory land JOIN chain c ON land.id = c.parent_id
        WHERE land.deleted_at IS NULL AND c.depth < 32
      ) SELECT json_agg(id ORDER BY depth) FROM chain), '[]'::json),
    'time_zone', (SELECT land.time_zone FROM dealer_territory land WHERE land.deleted_at IS NULL AND land.id = (${home})))`
}

const NOWHERE: CreditScope = { tier_id: null, territory_ids: [], time_zone: null }

/** Where a dealer belongs now, as rules about credit see it. One query. */
export const creditScopeOf = async (scope: Scope, dealerId: string): Promise<CreditScope> => {
  const rows = await rowsOf<{ scope: CreditScope }>(
    scope,
    `SELECT ${SCOPE_OF_DEALER("CAST(:dealerId AS text)")} AS scope`,
    { dealerId }
  )

  return rows[0]?.scope ?? NOWHERE
}
