import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberRole } from "../../src/http/dealer"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { makeCustomer } from "./store"

type Headers = { headers: Record<string, string> }

type Api = {
  post: (url: string, body: unknown, config: Headers) => Promise<{ status: number; data: unknown }>
}

/** A dealer, straight into its module. */
export const makeDealer = async (container: MedusaContainer, code: string, currency = "cny") =>
  await container
    .resolve(DEALER_MODULE)
    .createDealers({ code, name: `Dealer ${code}`, country_code: "cn", currency_code: currency, tags: [] })

/** A customer who acts for a dealer, with the headers of their session. */
export const makeMember = async (
  container: MedusaContainer,
  dealerId: string,
  role: MemberRole,
  email: string,
  publishableKey: string
) => {
  const customer = await makeCustomer(container, email, publishableKey)
  const member = await container
    .resolve(DEALER_MODULE)
    .createDealerMembers({ dealer_id: dealerId, customer_id: customer.id, role })

  return { ...customer, member_id: member.id }
}

/** A cart with one line, made over HTTP by whoever the headers speak for. */
export const makeCart = async (
  api: Api,
  who: Headers,
  { regionId, variantId, quantity = 1 }: { regionId: string; variantId: string; quantity?: number }
): Promise<string> => {
  const { data } = await api.post(
    "/store/carts",
    { region_id: regionId, email: "buyer@test.dev", items: [{ variant_id: variantId, quantity }] },
    who
  )

  return (data as { cart: { id: string } }).cart.id
}

/** Opens the manual payment of a cart: what a storefront does before it completes. */
export const payCart = async (api: Api, who: Headers, cartId: string): Promise<string> => {
  const { data } = await api.post("/store/payment-collections", { cart_id: cartId }, who)
  const id = (data as { payment_collection: { id: string } }).payment_collection.id
  await api.post(
    `/store/payment-collections/${id}/payment-sessions`,
    { provider_id: "pp_system_default" },
    who
  )

  return id
}
