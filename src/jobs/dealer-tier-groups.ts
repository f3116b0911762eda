import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileTierGroups } from "../workflows/dealer/reconcile"

/** Every five minutes: assignments whose day has come take effect in the customer groups, and what an event missed is put right. */
export default async function dealerTierGroups(container: MedusaContainer): Promise<void> {
  await reconcileTierGroups(container)
}

export const config = { name: "dealer-tier-groups", schedule: "*/5 * * * *" }
