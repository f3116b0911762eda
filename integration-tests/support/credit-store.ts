import type { MedusaContainer } from "@medusajs/framework/types"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { creditEndpoints } from "../../src/http/credit"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { makeCart, makeDealer, makeMember } from "./checkout"
import { openWithLimit } from "./credit"
import { changesOf, makeShipping, type Reply } from "./order-changes"
import { makeAdmin, makeProduct, makeStore } from "./store"

type Api = Parameters<typeof changesOf>[0]

/**
 * A store that sells on account: one dealer with a limit, a buyer, goods at 100 and at 40, an admin who changes orders. With a
 * `fee`, carts go by freight.
 */
export const makeCreditStore = async (
  api: Api,
  container: MedusaContainer,
  { limit = "1500", fee = null }: { limit?: string; fee?: number | null } = {}
) => {
  const admin = await makeAdmin(container)
  const store = await makeStore(container)
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: store.region.id },
      update: { payment_providers: ["pp_system_default", "pp_dealer-credit_default"] },
    },
  })
  const shipping = await makeShipping(container, { channelId: store.channel.id, fee: fee ?? 0 })
  const product = await makeProduct(container, {
    title: "Cement",
    channelId: store.channel.id,
    variants: [
      { sku: "CEM-50", prices: [{ currency_code: "cny", amount: 100 }] },
      { sku: "CEM-20", prices: [{ currency_code: "cny", amount: 40 }] },
    ],
  })
  const variantOf = (sku: string) => product.variants.find((one) => one.sku === sku)!.id
  const [dear, cheap] = [variantOf("CEM-50"), variantOf("CEM-20")]
  const dealerId = (await makeDealer(container, "D1")).id
  const buyer = await makeMember(container, dealerId, "owner", "ann@d1.dev", store.publishableKey)
  const accountId = await openWithLimit(container.resolve(CREDIT_MODULE), dealerId, limit)
  const base = `/admin/dealer-credit-accounts/${accountId}`

  const openSession = async (cartId: string, provider_id: string): Promise<void> => {
    const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, buyer)
    const { id } = data.payment_collection as { id: string }
    await api.post(`/store/payment-collections/${id}/payment-sessions`, { provider_id }, buyer)
  }
  const account = async () =>
    creditEndpoints.retrieveCreditAccount.response.parse((await api.get(base, admin)).data).credit_account
  const readyCart = async (quantity: number, provider = "pp_dealer-credit_default"): Promise<string> => {
    const cartId = await makeCart(api as never, buyer, {
      regionId: store.region.id,
      variantId: dear,
      quantity,
    })
    if (fee !== null) {
      const shipping_address = { country_code: "cn", address_1: "Road 1", city: "Shanghai" }
      await api.post(`/store/carts/${cartId}`, { shipping_address }, buyer)
      await api.post(`/store/carts/${cartId}/shipping-methods`, { option_id: shipping.optionId }, buyer)
    }
    await openSession(cartId, provider)

    return cartId
  }

  return {
    admin,
    buyer,
    store,
    shipping,
    dear,
    cheap,
    dealerId,
    accountId,
    changes: changesOf(api, admin, shipping),
    account,
    readyCart,
    openSession,
    /** An order of so many at 100, paid on account unless said; answers its id. */
    order: async (quantity: number, provider?: string): Promise<string> => {
      const { data } = await api.post(
        `/store/carts/${await readyCart(quantity, provider)}/complete`,
        {},
        buyer
      )

      return (data.order as { id: string }).id
    },
    /** Its payments, the newest first. */
    payments: async (orderId: string) => {
      const { data } = await api.get(
        `/admin/orders/${orderId}?fields=id,payment_collections.status,payment_collections.amount,payment_collections.payments.*,payment_collections.payments.captures.*,payment_collections.payments.refunds.*`,
        admin
      )
      const { payment_collections } = data.order as {
        payment_collections: {
          status: string
          payments: {
            id: string
            amount: number
            canceled_at: string | null
            created_at: string
            captures: { amount: number; created_by: string | null }[]
            refunds: { amount: number }[]
          }[]
        }[]
      }

      return payment_collections
        .flatMap(({ status, payments }) => payments.map((payment) => ({ ...payment, status })))
        .sort((a, b) => b.created_at.localeCompare(a.created_at))
    },
    figures: async () => {
      const { held, charged, unapplied } = await account()

      return { held, charged, unapplied }
    },
    /** Kinds and amounts of the ledger, oldest first, from the sequence on. */
    ledger: async (): Promise<string[]> => {
      const { data } = await api.get(`${base}/entries?limit=100&order=seq`, admin)

      return creditEndpoints.listCreditEntries.response
        .parse(data)
        .entries.map(({ kind, amount }) => `${kind} ${amount}`)
    },
    setLimit: (credit_limit: number) =>
      api.post(`${base}/limit-changes`, { credit_limit, reason: "Test" }, admin),
    books: async () => {
      const { data } = await api.get("/admin/dealer-credit-books", admin)

      return creditEndpoints.verifyCreditBooks.response.parse(data)
    },
    codeOf: ({ status, data }: Reply): string =>
      status === 200 ? "done" : `${status} ${String(data.code ?? data.type)}`,
  }
}

/** Waits for what an event sets in motion. */
export const until = async (isDone: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200 && !(await isDone()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
