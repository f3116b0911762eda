import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { territoryUsage } from "../../../adapters/queries/territory-usage"
import { TERRITORY_MODULE } from "../../../modules/territory"
import { refusal } from "../../refuse"

/** Takes a territory nobody uses out of use; undone with all its areas. */
export const retireTerritoryStep = createStep(
  "dealer-retire-territory",
  async (id: string, { container }) => {
    const count = await territoryUsage(container, id, new Date())
    if (count) {
      throw refusal("territory_in_use", { id, count })
    }
    const before = await container.resolve(TERRITORY_MODULE).retireTerritory(id)

    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(TERRITORY_MODULE).restoreTerritory(before)
    }
  }
)
