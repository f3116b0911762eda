import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Goods } from "../../modules/price/domain/keys"

/** A variant as price rules see it, with what a person calls it. */
export type PricedGoods = Goods & {
  price_set_id: string | null
  sku: string | null
  title: string | null
  product_title: string
}

type Row = Omit<PricedGoods, "categories"> & { paths: string[] | null }

/** What a raw query needs of Medusa's database connection. */
export type Connection = {
  raw: <R>(sql: string, bindings?: Record<string, unknown>) => Promise<{ rows: R[] }>
}

/** The store's database connection. */
export const connectionOf = (container: Pick<MedusaContainer, "resolve">): Connection =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as Connection

const SELECT = `
  SELECT s.price_set_id, v.id AS variant_id, v.product_id, v.sku, v.title, p.title AS product_title, category.paths
  FROM product_variant v
  JOIN product p ON p.id = v.product_id AND p.deleted_at IS NULL
  LEFT JOIN product_variant_price_set s ON s.variant_id = v.id AND s.deleted_at IS NULL
  LEFT JOIN LATERAL (
    SELECT array_agg(c.mpath) AS paths
    FROM product_category_product pc JOIN product_category c ON c.id = pc.product_category_id AND c.deleted_at IS NULL
    WHERE pc.product_id = v.product_id
  ) category ON true
  WHERE v.deleted_at IS NULL`

/** Each category of the paths and all above it, once, with its depth from the root. */
const categoriesOf = (paths: readonly string[] | null): Goods["categories"] => {
  const depths = new Map<string, number>()
  for (const path of paths ?? []) {
    path
      .split(".")
      .filter(Boolean)
      .forEach((id, depth) => depths.set(id, depth))
  }

  return [...depths].map(([id, depth]) => ({ id, depth }))
}

const toGoods = ({ paths, ...row }: Row): PricedGoods => ({ ...row, categories: categoriesOf(paths) })

/** The variants behind these price sets; a price set without a variant (shipping) has none. One query. */
export const goodsOfPriceSets = async (connection: Connection, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : (await connection.raw<Row>(`${SELECT} AND s.price_set_id = ANY(:ids)`, { ids })).rows.map(toGoods)

/** These variants as price rules see them. One query. */
export const goodsOfVariants = async (connection: Connection, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : (await connection.raw<Row>(`${SELECT} AND v.id = ANY(:ids)`, { ids })).rows.map(toGoods)
