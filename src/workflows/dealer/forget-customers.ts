import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { forgetMembersStep } from "./steps/forget"

/** Customers were deleted by a path that asks nobody: they no longer act for a dealer. Answers the members' ids. */
export const forgetCustomersWorkflow = createWorkflow(
  "dealer-forget-customers",
  (input: { customer_ids: string[] }) => new WorkflowResponse(forgetMembersStep(input))
)
