import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type SyncScope, syncTierGroupsStep } from "./steps/sync-tier-groups"

/** Brings the tiers' customer groups in step with the dealers' members; answers how many entries were added and removed. */
export const syncTierGroupsWorkflow = createWorkflow(
  "dealer-sync-tier-groups",
  (input: SyncScope) => new WorkflowResponse(syncTierGroupsStep(input))
)
