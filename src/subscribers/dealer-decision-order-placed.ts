import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { bindOrder } from "../workflows/decision/bind-order"

/** A speed-up: the reconcile job does the same for an event that was lost. */
export default async function dealerDecisionOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await bindOrder(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "dealer-decision-order-placed" },
}
