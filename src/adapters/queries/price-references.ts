import type { MedusaContainer } from "@medusajs/framework/types"
import { connectionOf } from "./price-goods"

/** What a price rule names. */
export type PriceRuleNames = {
  dealer_id: string | null
  tier_id: string | null
  territory_id: string | null
  target_type: "variant" | "product" | "category" | "all"
  target_id: string | null
  currency_code: string
}

/** Which of the things a rule names are there; a thing it does not name counts as there. */
export type PriceRuleReferences = {
  dealer: boolean
  tier: boolean
  territory: boolean
  target: boolean
  currency: boolean
}

const has = (table: string, id: string): string =>
  `EXISTS (SELECT 1 FROM ${table} WHERE id = ${id} AND deleted_at IS NULL)`

/** Does everything a price rule names exist? One query. */
export const referencesOf = async (
  container: Pick<MedusaContainer, "resolve">,
  { dealer_id, tier_id, territory_id, target_type, target_id, currency_code }: PriceRuleNames
): Promise<PriceRuleReferences> => {
  const bindings = { dealer_id, tier_id, territory_id, target_type, target_id, currency_code }
  const { rows } = await connectionOf(container).raw<PriceRuleReferences>(
    `SELECT
       CAST(:dealer_id AS text) IS NULL OR ${has("dealer", ":dealer_id")} AS dealer,
       CAST(:tier_id AS text) IS NULL OR ${has("dealer_tier", ":tier_id")} AS tier,
       CAST(:territory_id AS text) IS NULL OR ${has("dealer_territory", ":territory_id")} AS territory,
       CASE CAST(:target_type AS text)
         WHEN 'variant' THEN ${has("product_variant", ":target_id")}
         WHEN 'product' THEN ${has("product", ":target_id")}
         WHEN 'category' THEN ${has("product_category", ":target_id")}
         ELSE true
       END AS target,
       EXISTS (SELECT 1 FROM store_currency WHERE currency_code = :currency_code AND deleted_at IS NULL) AS currency`,
    bindings
  )

  return rows[0] ?? { dealer: false, tier: false, territory: false, target: false, currency: false }
}
