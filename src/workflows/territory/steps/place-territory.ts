import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TERRITORY_MODULE } from "../../../modules/territory"
import type { NewTerritory } from "../../../modules/territory/service"

/** Adds the territory with its areas; undone as if it had never been. */
export const placeTerritoryStep = createStep(
  "dealer-place-territory",
  async (input: NewTerritory, { container }) => {
    const id = await container.resolve(TERRITORY_MODULE).placeTerritory(input)

    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(TERRITORY_MODULE).eraseTerritory(id)
    }
  }
)
