import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TERRITORY_MODULE } from "../../../modules/territory"
import type { NewTerritory } from "../../../modules/territory/service"

/** Changes a territory; undone to the byte. */
export const reviseTerritoryStep = createStep(
  "dealer-revise-territory",
  async ({ id, change }: { id: string; change: Partial<NewTerritory> }, { container }) => {
    const before = await container.resolve(TERRITORY_MODULE).reviseTerritory(id, change)

    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(TERRITORY_MODULE).restoreTerritory(before)
    }
  }
)
