import { explain } from "./prices"
import type { Store } from "./http"
import { FIRST_PRICE, type Setting } from "./setting"
import { type Teller, yuan } from "./teller"

type Line = { id: string; variant_id: string; title: string; quantity: number; unit_price: number }
type Cart = { id: string; total: number; items: Line[]; payment_collection?: { id: string } | null }

export type Bought = { cartId: string; orderId: string }

const NEW_PRICE = 14.5

/** The owner fills a cart, is told that a price has changed, accepts, and gets an order. */
export const buy = async (store: Store, setting: Setting, teller: Teller): Promise<Bought> => {
  const { owner, ownerEmail, regionId, agreed, rated } = setting
  const { chapter, say, holds } = teller
  const post = <T>(path: string, body: object = {}) =>
    store.ask<T>(path, { method: "POST", token: owner, body })

  chapter("The owner fills a cart")
  const { cart } = await post<{ cart: Cart }>("/store/carts", {
    region_id: regionId,
    email: ownerEmail,
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
  })
  await post(`/store/carts/${cart.id}/line-items`, { variant_id: agreed.variantId, quantity: 120 })
  const { cart: filled } = await post<{ cart: Cart }>(`/store/carts/${cart.id}/line-items`, {
    variant_id: rated.variantId,
    quantity: 2,
  })
  filled.items.forEach((line) => say(`${line.quantity} × ${line.title} at ${yuan(line.unit_price)}`))
  const line = filled.items.find(({ variant_id }) => variant_id === agreed.variantId)
  holds("the line has the price from 100 on", line?.unit_price === FIRST_PRICE.from100, line)
  await explain(store, setting, teller)

  chapter("A rule changes while the cart is open")
  await chooseShipping(store, owner, cart.id)
  await startPayment(store, owner, cart.id)
  const { check: before } = await store.dealers(owner).checkCart({ params: { id: cart.id } })
  holds("asked beforehand, nothing stands in the way", before.outcome === "allow", before)
  await changeRule(store, setting)
  say(`the admin raises the price from 100 on to ${yuan(NEW_PRICE)}`)
  const { check: after } = await store.dealers(owner).checkCart({ params: { id: cart.id } })
  holds("asked again, the line is named", after.changed_lines.length === 1, after)
  const refused = await store.send(`/store/carts/${cart.id}/complete`, {
    method: "POST",
    token: owner,
    body: {},
  })
  holds(
    `completion answers ${refused.status} ${String(refused.body.code)}: ${String(refused.body.message)}`,
    refused.status === 409 &&
      refused.body.code === "prices_changed" &&
      refused.text.includes(line?.id ?? "no line"),
    refused
  )

  chapter("The buyer accepts and completes")
  const { cart: renewed } = await store.ask<{ cart: Cart }>(`/store/carts/${cart.id}`, { token: owner })
  const changed = renewed.items.find(({ variant_id }) => variant_id === agreed.variantId)
  holds(`the cart shows ${yuan(changed?.unit_price)}`, changed?.unit_price === NEW_PRICE, changed)
  await startPayment(store, owner, cart.id)
  const placed = await post<{ type: string; order?: { id: string; display_id: number; total: number } }>(
    `/store/carts/${cart.id}/complete`
  )
  holds(`order ${placed.order?.display_id ?? "none"}, ${yuan(placed.order?.total)}, manual payment`, placed.type === "order", placed) // prettier-ignore
  const { orders } = await store.dealers(owner).myOrders()
  holds(
    "the order is in the dealer's list",
    orders.some(({ id }) => id === placed.order?.id),
    orders
  )
  const { decisions } = await store.dealers(setting.admin).listDecisions({
    query: { subject_id: cart.id, limit: 20, offset: 0 },
  })
  holds(
    `the admin finds ${decisions.length} decision record(s) of it, the last one allowing`,
    decisions.some(({ outcome }) => outcome === "allow"),
    decisions
  )

  return { cartId: cart.id, orderId: placed.order?.id ?? "" }
}

export const ADDRESS = {
  first_name: "秀英",
  last_name: "王",
  address_1: "南山区深南大道 9988 号",
  city: "深圳市",
  province: "广东省",
  country_code: "cn",
  postal_code: "518057",
  phone: "13800000000",
}

/** Puts the first way of delivery on the cart. */
export const chooseShipping = async (store: Store, token: string, cartId: string): Promise<void> => {
  const { shipping_options } = await store.ask<{ shipping_options: { id: string }[] }>(
    `/store/shipping-options?cart_id=${cartId}`,
    { token }
  )
  await store.ask(`/store/carts/${cartId}/shipping-methods`, {
    method: "POST",
    token,
    body: { option_id: shipping_options[0]?.id },
  })
}

/** Opens, or opens anew, a payment session over what the cart comes to; manual payment unless said. */
export const startPayment = async (
  store: Store,
  token: string,
  cartId: string,
  provider_id = "pp_system_default"
): Promise<void> => {
  const { payment_collection } = await store.ask<{ payment_collection: { id: string } }>(
    "/store/payment-collections",
    {
      method: "POST",
      token,
      body: { cart_id: cartId },
    }
  )
  await store.ask(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    method: "POST",
    token,
    body: { provider_id },
  })
}

const changeRule = async (store: Store, { admin, fixedRule }: Setting): Promise<void> => {
  await store.dealers(admin).updatePriceRule({
    params: { id: fixedRule.id },
    body: {
      version: fixedRule.version,
      breaks: [
        { min_quantity: 1, value: FIRST_PRICE.single },
        { min_quantity: 100, value: NEW_PRICE },
      ],
    },
  })
}
