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
  /** The cart that was stopped. */
  stoppedCartId: string
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

  return {
    clerk,
    accountId: account.id,
    orderId: order?.id ?? "",
    total: order?.total ?? 0,
    stoppedCartId: second.id,
  }
}
