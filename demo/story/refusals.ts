import type { Bought } from "./buying"
import type { Reply, Store } from "./http"
import type { Setting } from "./setting"
import type { Teller } from "./teller"

const REASON = "Invoices overdue for more than 90 days"

const reasonOf = ({ body }: Reply): string =>
  String((body.details as { reason?: string } | undefined)?.reason)

/** A suspended dealer is refused with the reason; whoever only knows the ids gets nothing. */
export const refuse = async (
  store: Store,
  { admin, owner, regionId, agreed, dealerId, dealerName }: Setting,
  { cartId, orderId }: Bought,
  { chapter, say, holds }: Teller
): Promise<void> => {
  chapter("A suspended dealer looks, but does not order")
  const { cart } = await store.ask<{ cart: { id: string } }>("/store/carts", {
    method: "POST",
    token: owner,
    body: { region_id: regionId, items: [{ variant_id: agreed.variantId, quantity: 1 }] },
  })
  const { dealer } = await store.dealers(admin).setDealerStatus({
    params: { id: dealerId },
    body: { status: "suspended", reason: REASON },
  })
  say(`the admin suspends ${dealerName}: ${dealer.status_reason ?? ""}`)
  const refused = await store.send(`/store/carts/${cart.id}/complete`, {
    method: "POST",
    token: owner,
    body: {},
  })
  holds(
    `completion answers ${refused.status} ${String(refused.body.code)}: ${String(refused.body.message)} (${reasonOf(refused)})`,
    refused.status >= 400 && refused.body.code === "dealer_suspended" && reasonOf(refused) === REASON,
    refused
  )
  const { products } = await store.ask<{ products: object[] }>("/store/products?limit=1", { token: owner })
  holds("the catalogue is still there to look at", products.length === 1)
  await store.dealers(admin).setDealerStatus({ params: { id: dealerId }, body: { status: "active" } })

  chapter("A stranger knows the ids of cart and order")
  const asStranger = async (
    method: "GET" | "POST",
    path: (id: string) => string,
    id: string
  ): Promise<void> => {
    const unknown = `${id.slice(0, -4)}ZZZZ`
    const body = method === "POST" ? { body: {} } : {}
    const known = await store.send(path(id), { method, ...body })
    const never = await store.send(path(unknown), { method, ...body })
    holds(
      `${method} ${path("…")} answers ${known.status}, as for an id that never was`,
      known.status >= 400 &&
        known.status === never.status &&
        known.text.replaceAll(id, unknown) === never.text,
      { known, never }
    )
  }
  await asStranger("GET", (id) => `/store/carts/${id}`, cart.id)
  await asStranger("POST", (id) => `/store/carts/${id}/complete`, cart.id)
  await asStranger("GET", (id) => `/store/carts/${id}`, cartId)
  await asStranger("GET", (id) => `/store/orders/${id}`, orderId)
}
