import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { UpdateDealer } from "../../http/dealer"
import { checkReferencesStep } from "./steps/check-references"
import { changeDealerStep } from "./steps/dealers"

export type UpdateDealerInput = { id: string; patch: UpdateDealer }

/** Changes a dealer's profile or moves it in the tree. */
export const updateDealerWorkflow = createWorkflow("dealer-update-dealer", (input: UpdateDealerInput) => {
  checkReferencesStep(input.patch)

  return new WorkflowResponse(changeDealerStep(input))
})
