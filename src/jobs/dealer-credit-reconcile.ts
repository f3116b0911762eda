import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileCreditWorkflow } from "../workflows/credit/reconcile"

/** Every five minutes: gives back what nothing will ever charge. */
export default async function reconcileCredit(container: MedusaContainer): Promise<void> {
  await reconcileCreditWorkflow(container).run({ input: {} })
}

export const config = { name: "dealer-credit-reconcile", schedule: "*/5 * * * *" }
