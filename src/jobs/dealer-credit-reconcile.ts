import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileCreditWorkflow } from "../workflows/credit/reconcile"
import { reconcileCreditStopsWorkflow } from "../workflows/credit/reconcile-stops"

/** Every five minutes: gives back what nothing will ever charge, and ends stops that wait for nobody. */
export default async function reconcileCredit(container: MedusaContainer): Promise<void> {
  await reconcileCreditWorkflow(container).run({ input: {} })
  await reconcileCreditStopsWorkflow(container).run({ input: {} })
}

export const config = { name: "dealer-credit-reconcile", schedule: "*/5 * * * *" }
