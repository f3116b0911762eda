import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { forgetSalesOwnerWorkflow } from "../workflows/dealer/forget-sales-owner"

/** An admin user is gone: their dealers have no sales owner. */
export default async function dealerUserDeleted({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await forgetSalesOwnerWorkflow(container).run({ input: { user_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: "user.deleted",
  context: { subscriberId: "dealer-user-deleted" },
}
