import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unheldOrders } from "../../../adapters/queries/credit-reconcile"
import { alarmUnheld } from "./alarm-unheld"

/**
 * Holds the credit of orders whose completion broke off between the order and its payment, as authorising would have done; where
 * the limit no longer allows it, an admin is told. Each is a catch-up of its own and stays when a later one fails.
 */
export const holdOrdersStep = createStep(
  "dealer-hold-unheld-orders",
  async (_: Record<string, never>, { container }) => {
    const orders = await unheldOrders(container, new Date())
    for (const order of orders) {
      await container
        .resolve(Modules.PAYMENT)
        .authorizePaymentSession(order.session_id, {})
        .catch((error: unknown) => alarmUnheld(container, order, error))
    }

    return new StepResponse(orders.length)
  }
)
