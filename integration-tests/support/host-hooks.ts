import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

/** A store that owns `completeCart.validate` itself, registered on import, as an app's own workflows folder does. */
export const hostCalls: string[] = []

/** Carts the store's own handler refuses. */
export const hostFails = new Set<string>()

completeCartWorkflow.hooks.validate(
  async ({ cart }: { cart: { id: string } }) => {
    if (hostFails.has(cart.id)) {
      throw new Error("The host says no")
    }
    hostCalls.push(`validate ${cart.id}`)

    return new StepResponse(undefined, cart.id)
  },
  async (cartId) => {
    hostCalls.push(`undo ${String(cartId)}`)
  }
)
