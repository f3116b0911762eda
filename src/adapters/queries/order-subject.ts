import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderState } from "../../workflows/guards/subject"

type Raw = <Row>(sql: string, bindings: unknown[]) => Promise<{ rows: Row[] }>

const rawOf = (container: Pick<MedusaContainer, "resolve">): Raw => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as { raw: Raw }

  return (sql, bindings) => knex.raw(sql, bindings)
}

const ADDRESS = `json_build_object('company', a.company, 'first_name', a.first_name, 'last_name', a.last_name,
  'address_1', a.address_1, 'address_2', a.address_2, 'city', a.city, 'province', a.province,
  'postal_code', a.postal_code, 'country_code', a.country_code, 'phone', a.phone)`

const LINE = `'line_id', l.id, 'variant_id', l.variant_id, 'product_id', l.product_id, 'title', l.title,
  'is_custom_price', l.is_custom_price`

const CART = `
  SELECT 'cart' AS subject_type, c.id AS subject_id, oc.order_id, c.customer_id, c.currency_code, '[]'::json AS pending,
    (SELECT ${ADDRESS} FROM cart_address a WHERE a.id = c.shipping_address_id) AS address,
    COALESCE((SELECT json_agg(json_build_object(${LINE}, 'quantity', l.quantity::text, 'unit_price', l.unit_price::text) ORDER BY l.id)
      FROM cart_line_item l WHERE l.cart_id = c.id AND l.deleted_at IS NULL), '[]'::json) AS lines
  FROM cart c
  LEFT JOIN order_cart oc ON oc.cart_id = c.id AND oc.deleted_at IS NULL
  WHERE c.id = ? AND c.deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM dealer_member m WHERE m.customer_id = c.customer_id)`

const ORDER = `
  SELECT CASE WHEN o.is_draft_order THEN 'draft_order' ELSE 'order' END AS subject_type, o.id AS subject_id, o.id AS order_id,
    o.customer_id, o.currency_code,
    (SELECT ${ADDRESS} FROM order_address a WHERE a.id = o.shipping_address_id) AS address,
    COALESCE((SELECT json_agg(json_build_object(${LINE}, 'quantity', i.quantity::text, 'unit_price', COALESCE(i.unit_price, l.unit_price)::text) ORDER BY l.id)
      FROM order_item i JOIN order_line_item l ON l.id = i.item_id
      WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL AND i.quantity > 0), '[]'::json) AS lines,
    COALESCE((SELECT json_agg(json_build_object('action', x.action, 'reference_id', x.reference_id, 'amount', x.amount::text, 'details', x.details) ORDER BY x.ordering)
      FROM order_change oc JOIN order_change_action x ON x.order_change_id = oc.id AND x.deleted_at IS NULL
      WHERE oc.order_id = o.id AND oc.status IN ('pending', 'requested') AND oc.deleted_at IS NULL), '[]'::json) AS pending
  FROM "order" o
  WHERE o.id = ? AND o.deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM dealer_member m WHERE m.customer_id = o.customer_id AND m.deleted_at IS NULL)`

/**
 * The cart of somebody who acts, or once acted, for a dealer, with its lines and address. One query over one index of the
 * members, removed ones too; null: no such cart, or one of somebody who never did.
 */
export const dealerCartState = async (
  container: Pick<MedusaContainer, "resolve">,
  cartId: string
): Promise<OrderState | null> => (await rawOf(container)<OrderState>(CART, [cartId])).rows[0] ?? null

/**
 * The order or draft of a dealer's member: its current lines, its address, and a change that waits to be confirmed.
 * One query; null: no such order, or nobody's of a dealer.
 */
export const dealerOrderState = async (
  container: Pick<MedusaContainer, "resolve">,
  orderId: string
): Promise<OrderState | null> => (await rawOf(container)<OrderState>(ORDER, [orderId])).rows[0] ?? null
