import type { MedusaContainer } from "@medusajs/framework/types"
import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"

/** Puts today's prices into every line of a cart. Core drops the payment session when the total changes. */
export const refreshCartPrices = async (container: MedusaContainer, cartId: string): Promise<void> => {
  await refreshCartItemsWorkflow(container).run({ input: { cart_id: cartId, force_refresh: true } })
}
