import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { retireTerritoryStep } from "./steps/retire-territory"

/** Deletes a region that no region, dealer or price rule uses. */
export const deleteTerritoryWorkflow = createWorkflow("dealer-delete-territory", (id: string) => {
  return new WorkflowResponse(retireTerritoryStep(id))
})
