import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DEALER_MODULE } from "../../../modules/dealer"
import { received, type SentNote } from "../note"

type Tier = SentNote & { dealer_id: string; tier_id: string | null }
type Territory = SentNote & { dealer_id: string; territory_id: string | null }

/** Gives a dealer a tier from an instant on; undone, the row is gone. */
export const assignTierStep = createStep(
  "dealer-assign-tier-step",
  async (data: Tier, { container }) => {
    const { id } = await container.resolve(DEALER_MODULE).assignTier(received(data))

    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DEALER_MODULE).deleteDealerTierAssignments([id])
    }
  }
)

/** Gives a dealer a home territory from an instant on; undone, the row is gone. */
export const assignTerritoryStep = createStep(
  "dealer-assign-territory-step",
  async (data: Territory, { container }) => {
    const { id } = await container.resolve(DEALER_MODULE).assignTerritory(received(data))

    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DEALER_MODULE).deleteDealerTerritoryAssignments([id])
    }
  }
)
