import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"
import { orderOfFulfillment } from "../adapters/queries/credit-shipments"
import { chargeShipmentsOfOrderWorkflow } from "../workflows/credit/charge-shipments"

/** What has left the house is charged, where the merchant says so. A speed-up: the reconcile job finds what this misses. */
export default async function chargeShipment({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const order_id = await orderOfFulfillment(container, event.data.id)
  if (order_id) {
    await chargeShipmentsOfOrderWorkflow(container).run({ input: { order_id } })
  }
}

export const config: SubscriberConfig = {
  event: [FulfillmentWorkflowEvents.SHIPMENT_CREATED, FulfillmentWorkflowEvents.DELIVERY_CREATED],
  context: { subscriberId: "dealer-credit-shipped" },
}
