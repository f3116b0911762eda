import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AssignTier } from "../../http/dealer"
import { noteOf } from "./note"
import { assignTierStep } from "./steps/assignments"
import { dealerCustomersStep } from "./steps/dealers"
import { syncTierGroupsStep, syncWhenUndoneStep } from "./steps/sync-tier-groups"

export type AssignTierInput = AssignTier & { dealer_id: string; actor_id: string | null }

/** Gives a dealer a tier from an instant on; if that is now, its members enter the tier's group at once. Answers the row's id. */
export const assignTierWorkflow = createWorkflow("dealer-assign-tier", (input: AssignTierInput) => {
  syncWhenUndoneStep()
  const made = assignTierStep(
    transform({ input }, ({ input }) => ({
      dealer_id: input.dealer_id,
      tier_id: input.tier_id,
      ...noteOf(input, new Date()),
    }))
  )
  const customer_ids = dealerCustomersStep(transform({ input }, ({ input }) => ({ id: input.dealer_id })))
  syncTierGroupsStep({ customer_ids })

  return new WorkflowResponse(made)
})
