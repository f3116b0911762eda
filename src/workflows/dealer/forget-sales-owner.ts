import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { forgetSalesOwnerStep } from "./steps/forget"

/** An admin user was deleted by a path that asks nobody: their dealers have no sales owner. Answers the dealers' ids. */
export const forgetSalesOwnerWorkflow = createWorkflow(
  "dealer-forget-sales-owner",
  (input: { user_id: string }) => new WorkflowResponse(forgetSalesOwnerStep(input))
)
