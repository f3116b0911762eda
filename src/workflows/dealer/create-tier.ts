import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { CreateTier } from "../../http/dealer"
import { makeGroupStep } from "./steps/make-group"
import { openTierStep } from "./steps/tiers"

/** Makes a tier and the customer group that native price lists and promotions aim at. Answers the tier's id. */
export const createTierWorkflow = createWorkflow("dealer-create-tier", (input: CreateTier) => {
  const group = makeGroupStep(input)
  const made = openTierStep(
    transform({ input, group }, ({ input, group }) => ({ ...input, customer_group_id: group.id }))
  )

  return new WorkflowResponse(made)
})
