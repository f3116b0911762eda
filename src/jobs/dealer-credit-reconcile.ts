import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileCreditWorkflow } from "../workflows/credit/reconcile"
import { reconcileCreditStopsWorkflow } from "../workflows/credit/reconcile-stops"
import { tellWaitingCreditWorkflow } from "../workflows/credit/tell-waiting"

/** Every five minutes: gives back what nothing will ever charge, and ends stops that wait for nobody, and tells who waits. */
export default async function reconcileCredit(container: MedusaContainer): Promise<void> {
  await reconcileCreditWorkflow(container).run({ input: {} })
  await reconcileCreditStopsWorkflow(container).run({ input: {} })
  await tellWaitingCreditWorkflow(container).run()
}

export const config = { name: "dealer-credit-reconcile", schedule: "*/5 * * * *" }
