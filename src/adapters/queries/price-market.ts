import type { Language } from "../../http/errors"
import type { DealerFacts } from "./dealer-facts"
import type { Connection } from "./price-goods"

/** The currency of a region; undefined when there is no such region. One query. */
export const currencyOfRegion = async (
  connection: Connection,
  regionId: string
): Promise<string | undefined> => {
  const { rows } = await connection.raw<{ currency_code: string }>(
    `SELECT currency_code FROM region WHERE id = :regionId AND deleted_at IS NULL`,
    { regionId }
  )

  return rows[0]?.currency_code
}

type Ref = { id: string; name: string } | null

/** The names and the customer groups that go with a dealer's facts. */
export type BuyerNames = { tier: Ref; territory: Ref; group_ids: string[] }

/**
 * What a dealer's tier and home territory are called in a language, and in which customer groups its members are: those of
 * the member who asks, else the tier's. One query.
 */
export const namesOfBuyer = async (
  connection: Connection,
  { tier_id, territory_ids, member }: DealerFacts,
  language: Language
): Promise<BuyerNames> => {
  const { rows } = await connection.raw<{
    tier: Ref
    territory: Ref
    tier_group: string | null
    groups: string[] | null
  }>(
    `SELECT
       (SELECT json_build_object('id', t.id, 'name', CASE WHEN :language = 'zh' THEN t.name_zh ELSE t.name_en END)
        FROM dealer_tier t WHERE t.id = :tier) AS tier,
       (SELECT json_build_object('id', g.id, 'name', CASE WHEN :language = 'zh' THEN COALESCE(g.name_zh, g.name) ELSE g.name END)
        FROM dealer_territory g WHERE g.id = :territory) AS territory,
       (SELECT t.customer_group_id FROM dealer_tier t WHERE t.id = :tier) AS tier_group,
       (SELECT array_agg(c.customer_group_id) FROM customer_group_customer c
        WHERE c.customer_id = :customer AND c.deleted_at IS NULL) AS groups`,
    { language, tier: tier_id, territory: territory_ids[0] ?? null, customer: member?.customer_id ?? null }
  )
  const { tier = null, territory = null, tier_group = null, groups = null } = rows[0] ?? {}

  return { tier, territory, group_ids: member ? (groups ?? []) : tier_group ? [tier_group] : [] }
}

/** From which quantities on Medusa's own prices of these price sets may change, rising. One query. */
export const nativeThresholds = async (connection: Connection, priceSetIds: string[]): Promise<number[]> => {
  const { rows } = await connection.raw<{ quantity: number }>(
    `SELECT DISTINCT quantity::float8 AS quantity FROM (
       SELECT min_quantity AS quantity FROM price WHERE price_set_id = ANY(:priceSetIds) AND deleted_at IS NULL
       UNION ALL
       SELECT max_quantity + 1 FROM price WHERE price_set_id = ANY(:priceSetIds) AND deleted_at IS NULL
     ) q WHERE quantity IS NOT NULL ORDER BY 1 LIMIT 50`,
    { priceSetIds }
  )

  return rows.map(({ quantity }) => quantity)
}
