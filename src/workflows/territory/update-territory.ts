import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { NewTerritory } from "../../modules/territory/service"
import { checkTerritoryStep } from "./steps/check-territory"
import { reviseTerritoryStep } from "./steps/revise-territory"

/** Changes or moves a region; areas, when given, are replaced as a whole. Answers its id. */
export const updateTerritoryWorkflow = createWorkflow(
  "dealer-update-territory",
  (input: { id: string; change: Partial<NewTerritory> }) => {
    checkTerritoryStep(input.change)

    return new WorkflowResponse(reviseTerritoryStep(input))
  }
)
