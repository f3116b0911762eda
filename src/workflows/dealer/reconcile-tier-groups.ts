import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { restoreGroupsStep } from "./steps/restore-groups"
import { syncTierGroupsStep } from "./steps/sync-tier-groups"

/** Puts right whatever stands between tiers and their customer groups: a deleted group is back, every group holds its members. */
export const reconcileTierGroupsWorkflow = createWorkflow("dealer-reconcile-tier-groups", () => {
  restoreGroupsStep({})

  return new WorkflowResponse(syncTierGroupsStep({}))
})
