import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { UpdateTier } from "../../http/dealer"
import { changeTierStep } from "./steps/tiers"

export type UpdateTierInput = { id: string; patch: UpdateTier }

/** Changes a tier. The name of its customer group stays: the merchant may have given it another. */
export const updateTierWorkflow = createWorkflow(
  "dealer-update-tier",
  (input: UpdateTierInput) => new WorkflowResponse(changeTierStep(input))
)
