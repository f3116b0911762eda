import type { CreditScope } from "../../modules/credit/domain/blocking-rule"
import { SCOPE_OF_DEALER } from "./credit-scope"
import { rowsOf, type Scope } from "./dealer-sql"

/** A payment session as the database has it: nothing here was said by a storefront. Amounts are decimal text. */
export type CreditSession = {
  session_id: string
  amount: string
  currency_code: string
  cart_id: string | null
  /** The order that came of the cart, or that the payment belongs to; null while there is none. */
  order_id: string | null
  is_order_live: boolean
  customer_id: string | null
  /** The dealer whose credit the order holds already, else for which the customer of the order or cart acts. */
  dealer_id: string | null
  /** Where that dealer belongs now. */
  scope: CreditScope
}

const SESSION = `
  SELECT s.id AS session_id, s.amount::text AS amount, s.currency_code, cp.cart_id, o.id AS order_id,
    (o.id IS NOT NULL AND o.canceled_at IS NULL) AS is_order_live,
    COALESCE(o.customer_id, c.customer_id) AS customer_id, COALESCE(of_order.dealer_id, m.dealer_id) AS dealer_id,
    ${SCOPE_OF_DEALER("COALESCE(of_order.dealer_id, m.dealer_id)")} AS scope
  FROM payment_session s
  LEFT JOIN cart_payment_collection cp ON cp.payment_collection_id = s.payment_collection_id AND cp.deleted_at IS NULL
  LEFT JOIN cart c ON c.id = cp.cart_id
  LEFT JOIN order_cart oc ON oc.cart_id = cp.cart_id AND oc.deleted_at IS NULL
  LEFT JOIN order_payment_collection op ON op.payment_collection_id = s.payment_collection_id AND op.deleted_at IS NULL
  LEFT JOIN "order" o ON o.id = COALESCE(op.order_id, oc.order_id) AND o.deleted_at IS NULL
  LEFT JOIN dealer_member m ON m.customer_id = COALESCE(o.customer_id, c.customer_id) AND m.deleted_at IS NULL
  LEFT JOIN LATERAL (
    SELECT a.dealer_id FROM dealer_credit_hold h JOIN dealer_credit_account a ON a.id = h.account_id
    WHERE h.order_id = op.order_id AND h.deleted_at IS NULL ORDER BY h.created_at LIMIT 1
  ) of_order ON true
  WHERE s.id = :id AND s.deleted_at IS NULL`

/** For whom and for how much is this payment session? One query; undefined: there is no such session. */
export const creditSessionOf = async (scope: Scope, id: string): Promise<CreditSession | undefined> =>
  (await rowsOf<CreditSession>(scope, SESSION, { id }))[0]

/** The amount of a capture, as decimal text: Medusa tells a provider that it captures, not how much. */
export const captureAmountOf = async (scope: Scope, id: string): Promise<string | undefined> => {
  const rows = await rowsOf<{ amount: string }>(
    scope,
    "SELECT amount::text AS amount FROM capture WHERE id = :id AND deleted_at IS NULL",
    { id }
  )

  return rows[0]?.amount
}

/** SQL of the order that a hold's payment belongs to, also before the hold was bound to it. */
export const ORDER_OF_HOLD = (hold: string): string => `COALESCE(${hold}.order_id, (
  SELECT op.order_id FROM payment p
  JOIN order_payment_collection op ON op.payment_collection_id = p.payment_collection_id AND op.deleted_at IS NULL
  WHERE p.payment_session_id = ${hold}.hold_key AND p.deleted_at IS NULL LIMIT 1))`

/** Which order does a payment belong to that keeps this hold? Null: none yet. One query. */
export const orderOfHold = async (scope: Scope, holdId: string): Promise<string | null> => {
  const rows = await rowsOf<{ order_id: string | null }>(
    scope,
    `SELECT ${ORDER_OF_HOLD("h")} AS order_id FROM dealer_credit_hold h WHERE h.id = :holdId`,
    { holdId }
  )

  return rows[0]?.order_id ?? null
}

/** A session of a cart that is to be paid on account. */
export type CartCreditSession = {
  session_id: string
  amount: string
  currency_code: string
  /** Was its payment cancelled, or made for an order that was undone again? Medusa would take it for this one as it is. */
  is_payment_spent: boolean
  /** Is credit held for this session already? */
  is_held: boolean
  /** The dealer's account in the session's currency, else any other; null: the dealer has none. */
  account_id: string | null
  /** Has nothing of the cart changed since the session was made? */
  is_fresh: boolean
}

/** How the ids of our payment provider begin; the merchant chooses how they end. */
export const PROVIDER_PREFIX = "pp_dealer-credit_"

/** SQL of when something that belongs to a cart was last written or removed. */
const lastChange = (table: string, of: string): string =>
  `(SELECT max(greatest(x.updated_at, x.deleted_at)) FROM ${table} x WHERE ${of})`

const ITEMS = "x.item_id IN (SELECT i.id FROM cart_line_item i WHERE i.cart_id = c.id)"
const METHODS = "x.shipping_method_id IN (SELECT m.id FROM cart_shipping_method m WHERE m.cart_id = c.id)"

/** SQL of when the last of everything was written that a cart's total is made of. */
const CHANGED = `greatest(c.updated_at,
  ${lastChange("cart_line_item", "x.cart_id = c.id")},
  ${lastChange("cart_line_item_adjustment", ITEMS)}, ${lastChange("cart_line_item_tax_line", ITEMS)},
  ${lastChange("cart_shipping_method", "x.cart_id = c.id")},
  ${lastChange("cart_shipping_method_adjustment", METHODS)}, ${lastChange("cart_shipping_method_tax_line", METHODS)},
  ${lastChange("credit_line", "x.cart_id = c.id")})`

/** The sessions of a dealer's cart that are to be paid on account; empty for a cart that is paid otherwise. One query. */
export const creditSessionsOfCart = (scope: Scope, cartId: string): Promise<CartCreditSession[]> =>
  rowsOf<CartCreditSession>(
    scope,
    `SELECT s.id AS session_id, s.amount::text AS amount, s.currency_code, 
       COALESCE(p.canceled_at IS NOT NULL OR (s.amount > 0 AND NOT EXISTS (SELECT 1 FROM dealer_credit_hold h
         WHERE h.hold_key = s.id AND h.order_id IS NULL AND h.status = 'open' AND h.deleted_at IS NULL)), false) AND p.id IS NOT NULL AS is_payment_spent,
       EXISTS (SELECT 1 FROM dealer_credit_hold h WHERE h.hold_key = s.id AND h.status = 'open' AND h.deleted_at IS NULL) AS is_held,
       (SELECT a.id FROM dealer_credit_account a WHERE a.dealer_id = m.dealer_id AND a.deleted_at IS NULL
        ORDER BY a.currency_code = s.currency_code DESC, a.id LIMIT 1) AS account_id,
       s.created_at > ${CHANGED} AS is_fresh
     FROM cart c
     JOIN cart_payment_collection cp ON cp.cart_id = c.id AND cp.deleted_at IS NULL
     JOIN payment_session s ON s.payment_collection_id = cp.payment_collection_id AND s.deleted_at IS NULL
     LEFT JOIN payment p ON p.payment_session_id = s.id AND p.deleted_at IS NULL
     LEFT JOIN dealer_member m ON m.customer_id = c.customer_id AND m.deleted_at IS NULL
     WHERE c.id = :cartId AND starts_with(s.provider_id, :prefix)
     ORDER BY s.created_at, s.id`,
    { cartId, prefix: PROVIDER_PREFIX }
  )

/**
 * Is a payment cancelled only because its order has changed, and something newer waits to be paid instead? Then its hold stays:
 * the payment that comes takes it over.
 */
export const isReplaced = async (scope: Scope, paymentId: string): Promise<boolean> => {
  const rows = await rowsOf(
    scope,
    `SELECT 1 FROM payment p
     JOIN order_payment_collection op ON op.payment_collection_id = p.payment_collection_id AND op.deleted_at IS NULL
     JOIN "order" o ON o.id = op.order_id AND o.deleted_at IS NULL AND o.canceled_at IS NULL
     JOIN order_payment_collection np ON np.order_id = o.id AND np.deleted_at IS NULL
     JOIN payment_collection c ON c.id = np.payment_collection_id AND c.deleted_at IS NULL
     WHERE p.id = :paymentId AND c.id <> p.payment_collection_id AND c.status IN ('not_paid', 'awaiting') AND c.created_at > p.created_at
     LIMIT 1`,
    { paymentId }
  )

  return rows.length > 0
}
