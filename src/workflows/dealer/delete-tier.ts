import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteCustomerGroupsWorkflow } from "@medusajs/medusa/core-flows"
import { deleteTierStep } from "./steps/tiers"

/** Deletes a tier nobody uses, and its customer group. */
export const deleteTierWorkflow = createWorkflow("dealer-delete-tier", (input: { id: string }) => {
  const deleted = deleteTierStep(input)
  deleteCustomerGroupsWorkflow.runAsStep({
    input: transform({ deleted }, ({ deleted }) => ({ ids: deleted.group_ids })),
  })

  return new WorkflowResponse(input)
})
