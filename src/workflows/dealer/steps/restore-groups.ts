import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deletedTierGroups } from "../../../adapters/queries/dealer-tier-groups"

/** Brings back customer groups of living tiers that were deleted past our guard; undone, they are deleted again. */
export const restoreGroupsStep = createStep(
  "dealer-restore-groups",
  async (_: Record<string, never>, { container }) => {
    const ids = await deletedTierGroups(container)
    if (ids.length) {
      await container.resolve(Modules.CUSTOMER).restoreCustomerGroups(ids)
    }

    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.CUSTOMER).softDeleteCustomerGroups(ids)
    }
  }
)
