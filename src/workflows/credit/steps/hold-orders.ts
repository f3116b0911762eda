import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type UnheldOrder, unheldOrders } from "../../../adapters/queries/credit-reconcile"
import { type Language, sentenceOf } from "../../../http/errors"
import { refusalOf } from "../../../shared/refusal"

/** Tells the admins, once per order, in the bell of the dashboard. */
const alarm = async (
  container: MedusaContainer,
  { order_id }: UnheldOrder,
  error: unknown
): Promise<void> => {
  const refused = refusalOf(error)
  const sentence = (language: Language) =>
    sentenceOf(
      "credit_order_unheld",
      {
        order: order_id,
        reason: refused ? sentenceOf(refused.code, refused.params, language) : String(error),
      },
      language
    )
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: "",
    channel: "feed",
    template: "admin-ui",
    idempotency_key: `dealer-credit-unheld-${order_id}`,
    data: { title: sentence("en"), description: sentence("zh") },
  })
}

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
        .catch((error: unknown) => alarm(container, order, error))
    }

    return new StepResponse(orders.length)
  }
)
