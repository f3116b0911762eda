import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AssignTerritory } from "../../http/dealer"
import { noteOf } from "./note"
import { assignTerritoryStep } from "./steps/assignments"
import { checkReferencesStep } from "./steps/check-references"

export type AssignTerritoryInput = AssignTerritory & { dealer_id: string; actor_id: string | null }

/** Gives a dealer a home territory from an instant on. Answers the row's id. */
export const assignTerritoryWorkflow = createWorkflow(
  "dealer-assign-territory",
  (input: AssignTerritoryInput) => {
    checkReferencesStep(transform({ input }, ({ input }) => ({ territory_id: input.territory_id })))
    const made = assignTerritoryStep(
      transform({ input }, ({ input }) => ({
        dealer_id: input.dealer_id,
        territory_id: input.territory_id,
        ...noteOf(input, new Date()),
      }))
    )

    return new WorkflowResponse(made)
  }
)
