import { rowsOf, type Scope } from "./dealer-sql"

/** Goods that are about to be deleted. `replaced`: products whose variants will be these and no others. */
export type Goods = {
  product_ids?: string[]
  variant_ids?: string[]
  category_ids?: string[]
  replaced?: { product_id: string; kept: string[] }[]
}

const TARGETS = `
  SELECT 'variant:' || id AS target_key FROM unnest(CAST(:variant_ids AS text[])) id
  UNION SELECT 'product:' || id FROM unnest(CAST(:product_ids AS text[])) id
  UNION SELECT 'category:' || id FROM unnest(CAST(:category_ids AS text[])) id
  UNION SELECT 'variant:' || v.id FROM product_variant v
    WHERE v.product_id = ANY(CAST(:product_ids AS text[])) AND v.deleted_at IS NULL
  UNION SELECT 'variant:' || v.id
    FROM jsonb_to_recordset(CAST(:replaced AS jsonb)) AS p(product_id text, kept jsonb)
    JOIN product_variant v ON v.product_id = p.product_id AND v.deleted_at IS NULL AND NOT p.kept @> to_jsonb(v.id)`

const bindingsOf = ({ product_ids = [], variant_ids = [], category_ids = [], replaced = [] }: Goods) => ({
  product_ids,
  variant_ids,
  category_ids,
  replaced: JSON.stringify(replaced),
})

/** The target keys by which price rules aim at these goods; a product stands for its variants too. */
export const targetKeysOf = async (scope: Scope, goods: Goods): Promise<string[]> => {
  const rows = await rowsOf<{ target_key: string }>(scope, TARGETS, bindingsOf(goods))

  return rows.map(({ target_key }) => target_key)
}

/** How many price rules that are not archived, in force or to come, aim at these goods? One query. */
export const countRulesAt = async (scope: Scope, goods: Goods, at: Date): Promise<number> => {
  const rows = await rowsOf<{ count: number }>(
    scope,
    `SELECT count(*)::int AS count FROM dealer_price_rule r JOIN (${TARGETS}) t USING (target_key)
     WHERE r.deleted_at IS NULL AND r.status <> 'archived' AND (r.ends_at IS NULL OR r.ends_at > :at)`,
    { ...bindingsOf(goods), at }
  )

  return rows[0]?.count ?? 0
}
