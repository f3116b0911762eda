import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TERRITORY_MODULE } from "../../../modules/territory"
import type { TerritorySnapshot } from "../../../modules/territory/service"

/** Leaves the territories of an admin user who is gone without a manager; undone, they are as they were. Answers their names. */
export const forgetManagerStep = createStep(
  "dealer-forget-manager",
  async ({ user_id }: { user_id: string }, { container }) => {
    const service = container.resolve(TERRITORY_MODULE)
    const managed = await service.listDealerTerritories({ manager_id: user_id }, { select: ["id", "name"] })
    const before: TerritorySnapshot[] = []
    for (const { id } of managed) {
      before.push(await service.reviseTerritory(id, { manager_id: null }))
    }

    return new StepResponse(
      managed.map(({ name }) => name),
      before
    )
  },
  async (before, { container }) => {
    for (const snapshot of before ?? []) {
      await container.resolve(TERRITORY_MODULE).restoreTerritory(snapshot)
    }
  }
)
