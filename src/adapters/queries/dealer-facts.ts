import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DealerStatus, MemberRole } from "../../http/dealer"

/** Everything rules ask about a dealer at an instant. */
export type DealerFacts = {
  dealer: {
    id: string
    code: string
    name: string
    status: DealerStatus
    status_reason: string | null
    currency_code: string
    country_code: string
    shows_prices_to_viewers: boolean
    buyers_see_company_orders: boolean
  }
  /** Dealers above, nearest first. */
  ancestor_ids: string[]
  /** The member who acts; null when the facts were asked for by dealer. */
  member: { id: string; customer_id: string; role: MemberRole } | null
  tier_id: string | null
  /** Home territory first, then what it lies in, up to the root. */
  territory_ids: string[]
}

type Row = DealerFacts["dealer"] & {
  member_id: string | null
  customer_id: string | null
  role: MemberRole | null
  ancestor_ids: string[] | null
  tier_id: string | null
  territory_ids: string[] | null
}

const SELECT = `
  SELECT d.id, d.code, d.name, d.status, d.status_reason, d.currency_code, d.country_code,
         d.shows_prices_to_viewers, d.buyers_see_company_orders,
         who.member_id, who.customer_id, who.role, up.ids AS ancestor_ids, tier.tier_id, home.ids AS territory_ids
  FROM who
  JOIN dealer d ON d.id = who.dealer_id AND d.deleted_at IS NULL
  LEFT JOIN LATERAL (
    WITH RECURSIVE chain AS (
      SELECT p.id, p.parent_id, 1 AS depth FROM dealer p WHERE p.id = d.parent_id AND p.deleted_at IS NULL
      UNION ALL
      SELECT p.id, p.parent_id, c.depth + 1 FROM dealer p JOIN chain c ON p.id = c.parent_id WHERE p.deleted_at IS NULL AND c.depth < 16
    )
    SELECT array_agg(id ORDER BY depth) AS ids FROM chain
  ) up ON true
  LEFT JOIN LATERAL (
    SELECT a.tier_id FROM dealer_tier_assignment a
    WHERE a.dealer_id = d.id AND a.deleted_at IS NULL AND a.effective_at <= :at
    ORDER BY a.effective_at DESC LIMIT 1
  ) tier ON true
  LEFT JOIN LATERAL (
    WITH RECURSIVE chain AS (
      SELECT t.id, t.parent_id, 1 AS depth FROM dealer_territory t
      WHERE t.deleted_at IS NULL AND t.id = (
        SELECT a.territory_id FROM dealer_territory_assignment a
        WHERE a.dealer_id = d.id AND a.deleted_at IS NULL AND a.effective_at <= :at
        ORDER BY a.effective_at DESC LIMIT 1
      )
      UNION ALL
      SELECT t.id, t.parent_id, c.depth + 1 FROM dealer_territory t JOIN chain c ON t.id = c.parent_id WHERE t.deleted_at IS NULL AND c.depth < 32
    )
    SELECT array_agg(id ORDER BY depth) AS ids FROM chain
  ) home ON true`

const BY_CUSTOMER = `WITH who AS (
    SELECT m.dealer_id, m.id AS member_id, m.customer_id, m.role FROM dealer_member m WHERE m.customer_id = :id AND m.deleted_at IS NULL
  ) ${SELECT}`

const BY_DEALER = `WITH who AS (
    SELECT :id::text AS dealer_id, NULL::text AS member_id, NULL::text AS customer_id, NULL::text AS role
  ) ${SELECT}`

type Raw = { raw: (sql: string, bindings: Record<string, unknown>) => Promise<{ rows: Row[] }> }

const load = async (connection: Raw, sql: string, id: string, at: Date): Promise<DealerFacts | null> => {
  const { rows } = await connection.raw(sql, { id, at })
  const row = rows[0]
  if (!row) {
    return null
  }
  const { member_id, customer_id, role, ancestor_ids, tier_id, territory_ids, ...dealer } = row

  return {
    dealer,
    ancestor_ids: ancestor_ids ?? [],
    member: member_id && customer_id && role ? { id: member_id, customer_id, role } : null,
    tier_id,
    territory_ids: territory_ids ?? [],
  }
}

const connectionOf = (container: Pick<MedusaContainer, "resolve">): Raw =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as Raw

/** For which dealer does this customer act, and what is true of it at that instant? One query; null: for none. */
export const dealerFactsOfCustomer = (
  container: Pick<MedusaContainer, "resolve">,
  customerId: string,
  at: Date
) => load(connectionOf(container), BY_CUSTOMER, customerId, at)

/** What is true of this dealer at that instant? One query; null: no such dealer. */
export const dealerFactsOf = (container: Pick<MedusaContainer, "resolve">, dealerId: string, at: Date) =>
  load(connectionOf(container), BY_DEALER, dealerId, at)
