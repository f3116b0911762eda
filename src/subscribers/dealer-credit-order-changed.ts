import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { settleCreditOfOrderWorkflow } from "../workflows/credit/settle-order"

/** The credit of an order follows what it comes to. A speed-up: the reconcile job finds what this misses. */
export default async function settleCreditOfOrder({
  event,
  container,
}: SubscriberArgs<{ order_id?: string; id?: string }>): Promise<void> {
  const order_id = event.data.order_id ?? event.data.id
  if (order_id) {
    await settleCreditOfOrderWorkflow(container).run({ input: { order_id } })
  }
}

export const config: SubscriberConfig = {
  event: [
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.RETURN_REQUESTED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
  ],
  context: { subscriberId: "dealer-credit-order-changed" },
}
