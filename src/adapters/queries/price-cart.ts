import type { Connection } from "./price-goods"

/** A line of an open cart that Medusa prices; lines with a price of their own are not among them. */
export type CartLine = {
  line_id: string
  variant_id: string
  title: string
  /** Decimal strings, exactly as stored. */
  quantity: string
  unit_price: string
  is_tax_inclusive: boolean
  customer_id: string
  currency_code: string
}

/** The lines of an open cart of a customer whose prices follow rules; none once it has been completed. One query. */
export const pricedLinesOf = async (connection: Connection, cartId: string): Promise<CartLine[]> => {
  const { rows } = await connection.raw<CartLine>(
    `SELECT li.id AS line_id, li.variant_id, li.title, li.quantity::text AS quantity,
            COALESCE(li.raw_unit_price->>'value', li.unit_price::text) AS unit_price, li.is_tax_inclusive,
            c.customer_id, c.currency_code
     FROM cart c JOIN cart_line_item li ON li.cart_id = c.id AND li.deleted_at IS NULL
     WHERE c.id = :cartId AND c.deleted_at IS NULL AND c.completed_at IS NULL AND c.customer_id IS NOT NULL
       AND li.variant_id IS NOT NULL AND NOT li.is_custom_price
     ORDER BY li.created_at, li.id`,
    { cartId }
  )

  return rows
}
