import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { reconcileTierGroups } from "../workflows/dealer/reconcile"

/** Somebody changed a customer group or its members: a tier's group is put right again. The event names a join row, which may be gone. */
export default async function dealerTierGroupsChanged({ container }: SubscriberArgs<unknown>): Promise<void> {
  await reconcileTierGroups(container)
}

export const config: SubscriberConfig = {
  event: [
    "customer.customer-group-customer.created",
    "customer.customer-group-customer.deleted",
    "customer.customer-group.deleted",
  ],
  context: { subscriberId: "dealer-tier-groups-changed" },
}
