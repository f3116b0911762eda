import { type Connection, goodsOfVariants, type PricedGoods } from "./price-goods"

/** Which of the variants a storefront sells, by its publishable key's sales channels. */
export type CatalogueQuery = {
  channel_ids: string[]
  q?: string | undefined
  product_id?: string | undefined
  category_id?: string | undefined
  variant_ids?: string[] | undefined
  limit: number
  offset: number
}

const FILTERS: Record<string, string> = {
  q: "(p.title ILIKE :q OR v.title ILIKE :q OR v.sku ILIKE :q)",
  product_id: "p.id = :product_id",
  category_id: `EXISTS (SELECT 1 FROM product_category_product pc
    JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL
    WHERE pc.product_id = p.id AND :category_id = ANY(string_to_array(c.mpath, '.')))`,
  variant_ids: "v.id = ANY(:variant_ids)",
}

/** A page of the variants of published products that a storefront sells, and how many there are. Three queries. */
export const catalogueOf = async (
  connection: Connection,
  { channel_ids, limit, offset, q, ...filters }: CatalogueQuery
): Promise<{ goods: PricedGoods[]; count: number }> => {
  const text = q ? { q: `%${q.replace(/[\\%_]/g, "\\$&")}%` } : {}
  const given = Object.entries({ ...filters, ...text }).filter(([, value]) => value !== undefined)
  const from = `FROM product_variant v JOIN product p ON p.id = v.product_id
    WHERE v.deleted_at IS NULL AND p.deleted_at IS NULL AND p.status = 'published'
      AND EXISTS (SELECT 1 FROM product_sales_channel s
        WHERE s.product_id = p.id AND s.deleted_at IS NULL AND s.sales_channel_id = ANY(:channel_ids))
      ${given.map(([key]) => `AND ${FILTERS[key] ?? "true"}`).join(" ")}`
  const bindings = { ...Object.fromEntries(given), channel_ids }
  const [page, counted] = await Promise.all([
    connection.raw<{ id: string }>(
      `SELECT v.id ${from} ORDER BY p.title, p.id, v.variant_rank NULLS LAST, v.title, v.id LIMIT :limit OFFSET :offset`,
      { ...bindings, limit, offset }
    ),
    connection.raw<{ count: number }>(`SELECT count(*)::int AS count ${from}`, bindings),
  ])
  const ids = page.rows.map(({ id }) => id)
  const found = new Map((await goodsOfVariants(connection, ids)).map((one) => [one.variant_id, one]))

  return { goods: ids.flatMap((id) => found.get(id) ?? []), count: counted.rows[0]?.count ?? 0 }
}
