import type { Connection } from "./price-goods"

/**
 * The price sets among these whose native price, or the price of a list over it, can depend on the quantity. Medusa asks a
 * quantity of nothing but a price's own window, so all others cost the same for any. One query.
 */
export const tieredPriceSets = async (
  connection: Connection,
  ids: readonly string[]
): Promise<Set<string>> => {
  const { rows } = await connection.raw<{ price_set_id: string }>(
    `SELECT DISTINCT price_set_id FROM price
     WHERE price_set_id = ANY(:ids) AND deleted_at IS NULL AND (min_quantity IS NOT NULL OR max_quantity IS NOT NULL)`,
    { ids }
  )

  return new Set(rows.map(({ price_set_id }) => price_set_id))
}
