import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { sellsIn } from "../../../adapters/queries/dealer-in-use"
import { TERRITORY_MODULE } from "../../../modules/territory"
import { refusal } from "../../refuse"

export type DealerReferences = {
  sales_owner_id?: string | null | undefined
  territory_id?: string | null | undefined
  currency_code?: string | undefined
}

/** Refuses a sales owner, territory or currency that does not exist; what other modules keep, the dealer module cannot check. */
export const checkReferencesStep = createStep(
  "dealer-check-references",
  async ({ sales_owner_id, territory_id, currency_code }: DealerReferences, { container }) => {
    if (sales_owner_id) {
      const users = await container
        .resolve(Modules.USER)
        .listUsers({ id: sales_owner_id }, { select: ["id"] })
      if (!users.length) {
        throw refusal("user_not_found", { id: sales_owner_id })
      }
    }
    if (territory_id) {
      const found = await container
        .resolve(TERRITORY_MODULE)
        .listDealerTerritories({ id: territory_id }, { select: ["id"] })
      if (!found.length) {
        throw refusal("territory_not_found", { id: territory_id })
      }
    }
    if (currency_code && !(await sellsIn(container, currency_code))) {
      throw refusal("currency_not_found", { currency: currency_code })
    }

    return new StepResponse(undefined)
  }
)
