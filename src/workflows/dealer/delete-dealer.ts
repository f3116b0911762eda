import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteDealerStep } from "./steps/dealers"
import { syncTierGroupsStep, syncWhenUndoneStep } from "./steps/sync-tier-groups"

/** Deletes a dealer without orders or children, with its members; they leave their tier's group. */
export const deleteDealerWorkflow = createWorkflow("dealer-delete-dealer", (input: { id: string }) => {
  syncWhenUndoneStep()
  const { customer_ids } = deleteDealerStep(input)
  syncTierGroupsStep({ customer_ids })

  return new WorkflowResponse(input)
})
