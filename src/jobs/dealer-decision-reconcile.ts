import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileDecisions } from "../workflows/decision/reconcile-decisions"

export default async function dealerDecisionReconcile(container: MedusaContainer): Promise<void> {
  await reconcileDecisions(container, { now: new Date() })
}

export const config = { name: "dealer-decision-reconcile", schedule: "*/5 * * * *" }
