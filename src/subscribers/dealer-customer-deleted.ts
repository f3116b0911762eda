import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetCustomersWorkflow } from "../workflows/dealer/forget-customers"

/** A customer is gone: they no longer act for a dealer. */
export default async function dealerCustomerDeleted({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await forgetCustomersWorkflow(container).run({ input: { customer_ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "dealer-customer-deleted" },
}
