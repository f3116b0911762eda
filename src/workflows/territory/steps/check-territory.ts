import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { IANAZone } from "luxon"
import { refusal } from "../../refuse"

export type TerritoryReferences = {
  manager_id?: string | null | undefined
  stock_location_id?: string | null | undefined
  time_zone?: string | undefined
}

/** Refuses a manager who is no admin user, a warehouse that is none, and a time zone nobody knows. */
export const checkTerritoryStep = createStep(
  "dealer-check-territory",
  async (
    { manager_id: managerId, stock_location_id: locationId, time_zone: zone }: TerritoryReferences,
    { container }
  ) => {
    if (zone !== undefined && !IANAZone.isValidZone(zone)) {
      throw refusal("time_zone_unknown", { zone })
    }
    if (managerId) {
      const users = await container.resolve(Modules.USER).listUsers({ id: [managerId] }, { select: ["id"] })
      if (!users.length) {
        throw refusal("user_not_found", { id: managerId })
      }
    }
    if (locationId) {
      const locations = await container
        .resolve(Modules.STOCK_LOCATION)
        .listStockLocations({ id: [locationId] }, { select: ["id"] })
      if (!locations.length) {
        throw refusal("stock_location_not_found", { id: locationId })
      }
    }

    return new StepResponse(undefined)
  }
)
