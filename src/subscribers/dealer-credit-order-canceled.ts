import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { releaseCreditOfOrderWorkflow } from "../workflows/credit/release-hold"

/** A cancelled order keeps no credit. A speed-up: the reconcile job finds what this misses. */
export default async function releaseCreditOfOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await releaseCreditOfOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "dealer-credit-order-canceled" },
}
