import { rowsOf, type Scope } from "./dealer-sql"

export type GroupPair = { customer_id: string; customer_group_id: string }

/**
 * Who is missing in the tiers' customer groups and who is in one without a right to it, by the tiers in effect at that
 * instant? A closed dealer's members are in none. A pair that stands twice is removed and added once. One query.
 */
export const tierGroupDifference = async (
  scope: Scope,
  customerIds: string[] | undefined,
  at: Date
): Promise<{ add: GroupPair[]; remove: GroupPair[] }> => {
  const rows = await rowsOf<GroupPair & { is_wanted: boolean; copies: number }>(
    scope,
    `WITH tier AS (
       SELECT t.id, t.customer_group_id FROM dealer_tier t
       JOIN customer_group g ON g.id = t.customer_group_id AND g.deleted_at IS NULL
       WHERE t.deleted_at IS NULL
     ), wanted AS (
       SELECT m.customer_id, t.customer_group_id
       FROM dealer_member m
       JOIN customer c ON c.id = m.customer_id AND c.deleted_at IS NULL
       JOIN dealer d ON d.id = m.dealer_id AND d.deleted_at IS NULL AND d.status <> 'closed'
       JOIN tier t ON t.id = (
         SELECT a.tier_id FROM dealer_tier_assignment a
         WHERE a.dealer_id = d.id AND a.deleted_at IS NULL AND a.effective_at <= :at
         ORDER BY a.effective_at DESC LIMIT 1)
       WHERE m.deleted_at IS NULL AND (:everybody OR m.customer_id = ANY(:customerIds))
     ), actual AS (
       SELECT g.customer_id, g.customer_group_id, count(*)::int AS copies
       FROM customer_group_customer g JOIN tier t ON t.customer_group_id = g.customer_group_id
       WHERE g.deleted_at IS NULL AND (:everybody OR g.customer_id = ANY(:customerIds))
       GROUP BY 1, 2
     )
     SELECT coalesce(w.customer_id, a.customer_id) AS customer_id,
            coalesce(w.customer_group_id, a.customer_group_id) AS customer_group_id,
            w.customer_id IS NOT NULL AS is_wanted, coalesce(a.copies, 0) AS copies
     FROM wanted w FULL JOIN actual a
       ON a.customer_id = w.customer_id AND a.customer_group_id = w.customer_group_id
     WHERE w.customer_id IS NULL OR coalesce(a.copies, 0) <> 1`,
    { everybody: customerIds === undefined, customerIds: customerIds ?? [], at }
  )
  const pair = ({ customer_id, customer_group_id }: GroupPair) => ({ customer_id, customer_group_id })

  return {
    add: rows.filter(({ is_wanted }) => is_wanted).map(pair),
    remove: rows.filter(({ copies }) => copies > 0).map(pair),
  }
}

/** Which customer groups of living tiers were deleted? */
export const deletedTierGroups = async (scope: Scope): Promise<string[]> => {
  const rows = await rowsOf<{ id: string }>(
    scope,
    `SELECT g.id FROM dealer_tier t JOIN customer_group g ON g.id = t.customer_group_id
     WHERE t.deleted_at IS NULL AND g.deleted_at IS NOT NULL`
  )

  return rows.map((row) => row.id)
}
