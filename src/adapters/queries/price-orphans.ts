import type { MedusaContainer } from "@medusajs/framework/types"
import { connectionOf } from "./price-goods"

/** What was deleted, by ids; a deleted product takes its variants along. */
export type GoneTargets = { variant_ids?: string[]; product_ids?: string[]; category_ids?: string[] }

/** The target keys of price rules that aimed at something now gone: at what is named, or, when nothing is, at anything. */
export const orphanTargetKeys = async (
  container: Pick<MedusaContainer, "resolve">,
  gone?: GoneTargets
): Promise<string[]> => {
  const { variant_ids = [], product_ids = [], category_ids = [] } = gone ?? {}
  const named = `AND r.target_key IN (
    SELECT 'variant:' || id FROM unnest(CAST(:variant_ids AS text[])) id
    UNION ALL SELECT 'variant:' || v.id FROM product_variant v WHERE v.product_id = ANY(:product_ids)
    UNION ALL SELECT 'product:' || id FROM unnest(CAST(:product_ids AS text[])) id
    UNION ALL SELECT 'category:' || id FROM unnest(CAST(:category_ids AS text[])) id)`
  const { rows } = await connectionOf(container).raw<{ target_key: string }>(
    `SELECT DISTINCT r.target_key FROM dealer_price_rule r
     WHERE r.deleted_at IS NULL AND r.status <> 'archived' AND r.target_type <> 'all' ${gone ? named : ""}
       AND NOT EXISTS (SELECT 1 FROM product_variant t WHERE r.target_type = 'variant' AND t.id = r.target_id AND t.deleted_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM product t WHERE r.target_type = 'product' AND t.id = r.target_id AND t.deleted_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM product_category t WHERE r.target_type = 'category' AND t.id = r.target_id AND t.deleted_at IS NULL)`,
    gone ? { variant_ids, product_ids, category_ids } : {}
  )

  return rows.map(({ target_key }) => target_key)
}
