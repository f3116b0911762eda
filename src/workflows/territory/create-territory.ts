import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { NewTerritory } from "../../modules/territory/service"
import { checkTerritoryStep } from "./steps/check-territory"
import { placeTerritoryStep } from "./steps/place-territory"

/** A new region of the sales tree; answers its id. */
export const createTerritoryWorkflow = createWorkflow("dealer-create-territory", (input: NewTerritory) => {
  checkTerritoryStep(input)

  return new WorkflowResponse(placeTerritoryStep(input))
})
