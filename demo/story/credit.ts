import { CLERK } from "../seed/people"
import { ADDRESS, chooseShipping, startPayment } from "./buying"
import type { Reply, Store } from "./http"
import type { Setting } from "./setting"
import { type Teller, yuan } from "./teller"

export type OnAccount = {
  clerk: string
  accountId: string
  orderId: string
  total: number
}

const LIMIT = 5_000

type Cart = { id: string; total: number }

/** A cart of the owner's that is to be paid on account. */
export const cartOnAccount = async (
  store: Store,
  { owner, ownerEmail, regionId, agreed }: Setting,
  quantity: number
): Promise<Cart> => {
  const { cart } = await store.ask<{ cart: Cart }>("/store/carts", {
    method: "POST",
    token: owner,
    body: {
      region_id: regionId,
      email: ownerEmail,
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
      items: [{ variant_id: agreed.variantId, quantity }],
    },
  })
  await chooseShipping(store, owner, cart.id)
  await startPayment(store, owner, cart.id, "pp_dealer-credit_default")

  return (await store.ask<{ cart: Cart }>(`/store/carts/${cart.id}`, { token: owner })).cart
}

export const completeCart = (store: Store, { owner }: Setting, cartId: string): Promise<Reply> =>
  store.send(`/store/carts/${cartId}/complete`, { method: "POST", token: owner, body: {} })

/** The clerk opens an account; the owner orders on it, and is stopped where it ends, with what would cure it. */
export const orderOnAccount = async (store: Store, setting: Setting, teller: Teller): Promise<OnAccount> => {
  const { chapter, say, holds } = teller
  const { owner, dealerId, dealerName } = setting
  chapter("The clerk opens a credit account")
  const clerk = await store.signIn("user", CLERK.email, CLERK.password)
  const { credit_account: account } = await store.dealers(setting.admin).openCreditAccount({
    body: { dealer_id: dealerId, currency_code: "cny", credit_limit: LIMIT, reason: "First agreement" },
  })
  holds(`${dealerName} may owe ${yuan(account.credit_limit)}`, account.available === LIMIT, account)

  chapter("The owner orders on account")
  const first = await cartOnAccount(store, setting, 200)
  const placed = await completeCart(store, setting, first.id)
  const order = placed.body.order as { id: string; display_id: number; total: number } | undefined
  holds(
    `order ${order?.display_id ?? "none"} over ${yuan(order?.total)}, on account`,
    placed.status === 200 && Boolean(order),
    placed
  )
  const mine = async () => (await store.dealers(owner).myCredit()).credit_accounts[0]
  const after = await mine()
  holds(
    `held ${yuan(after?.held)}, owed ${yuan(after?.charged)}, free ${yuan(after?.available)}`,
    after?.held === order?.total && after?.charged === 0,
    after
  )

  chapter("The second order would pass the limit")
  const second = await cartOnAccount(store, setting, 150)
  const refused = await completeCart(store, setting, second.id)
  say(String(refused.body.message))
  const missing = second.total - (after?.available ?? 0)
  holds(
    `it answers ${String(refused.body.code)} and what would cure it: ${yuan(missing)}`,
    refused.body.code === "credit_insufficient" && refused.text.includes(String(Number(missing.toFixed(2)))),
    refused
  )
  holds("nothing was held for it", (await mine())?.held === order?.total)

  return { clerk, accountId: account.id, orderId: order?.id ?? "", total: order?.total ?? 0 }
}

/** A rule stops an order that uses most of the limit, says what would cure it, and a clerk lets it pass once. */
export const releaseStopped = async (
  store: Store,
  setting: Setting,
  { clerk, total }: OnAccount,
  { chapter, say, holds }: Teller
): Promise<void> => {
  chapter("A rule stops an order, and the clerk lets it pass")
  const { credit_rule: rule } = await store.dealers(setting.admin).createCreditRule({
    body: {
      name: `${setting.dealerName} 80 %`,
      outcome: "review",
      scope_type: "dealer",
      scope_id: setting.dealerId,
      condition: { fact: "used_percent", op: "gt", value: 80 },
      examples: [{ name: "81 %", given: { used_percent: 81 }, holds: true }],
      is_on: true,
    },
  })
  say(`rule "${rule.name}": above 80 % of the limit a clerk must agree`)
  const cart = await cartOnAccount(store, setting, 100)
  const { check } = await store.dealers(setting.owner).checkCart({ params: { id: cart.id } })
  say(check.reasons.map(({ message }) => message).join(" "))
  holds(
    `asked beforehand: it would use ${yuan(check.credit?.amount)}, and a clerk would have to agree`,
    check.outcome === "review" && check.credit?.cure !== null,
    check
  )
  const refused = await completeCart(store, setting, cart.id)
  holds(`completion answers ${String(refused.body.code)}`, refused.status >= 400, refused)
  const { credit_stops: stops } = await store.dealers(clerk).listCreditStops({
    query: { cart_id: cart.id, limit: 20, offset: 0 },
  })
  const stop = stops[0]
  await store.dealers(clerk).releaseCreditStop({
    params: { id: stop?.id ?? "" },
    body: { reason: "Pays on the 10th, agreed by phone" },
  })
  const placed = await completeCart(store, setting, cart.id)
  const order = placed.body.order as { display_id: number; total: number } | undefined
  holds(
    `the clerk releases it, and order ${order?.display_id ?? "none"} over ${yuan(order?.total)} is placed`,
    order?.total === cart.total,
    placed
  )
  const [account] = (await store.dealers(setting.owner).myCredit()).credit_accounts
  holds(`held ${yuan(account?.held)}`, Math.abs((account?.held ?? 0) - total - cart.total) < 0.005, account)
}

type Fulfilled = { fulfillments: { id: string }[]; items: { id: string; quantity: number }[] }

/** The first order leaves the warehouse: what was held is owed. */
export const shipOrder = async (
  store: Store,
  { admin, owner }: Setting,
  { orderId, total }: OnAccount,
  { chapter, holds }: Teller
): Promise<void> => {
  chapter("The shipment charges")
  const post = <T>(path: string, body: object) => store.ask<T>(path, { method: "POST", token: admin, body })
  const path = `/admin/orders/${orderId}`
  const { order } = await store.ask<{ order: Fulfilled }>(`${path}?fields=id,*items,*fulfillments`, {
    token: admin,
  })
  const items = order.items.map(({ id, quantity }) => ({ id, quantity }))
  const { order: packed } = await post<{ order: Fulfilled }>(`${path}/fulfillments?fields=id,*fulfillments`, {
    items,
  })
  await post(`${path}/fulfillments/${packed.fulfillments[0]?.id ?? ""}/shipments`, { items })
  const mine = async () => (await store.dealers(owner).myCredit()).credit_accounts[0]
  let account = await mine()
  for (let tries = 0; tries < 100 && account?.charged === 0; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    account = await mine()
  }
  const { items: owed } = await store.dealers(owner).myCreditItems({ query: { limit: 20, offset: 0 } })
  holds(
    `owed ${yuan(account?.charged)}, charge ${owed[0]?.document_number ?? "none"} due on ${owed[0]?.due_on ?? "no day"}`,
    account?.charged === total && owed[0]?.open === total,
    { account, owed }
  )
}
