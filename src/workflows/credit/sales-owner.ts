import type { MedusaContainer } from "@medusajs/framework/types"
import { DEALER_MODULE } from "../../modules/dealer"

/** The admin user who sells to a dealer; null when there is none. */
export const salesOwnerOf = async (container: MedusaContainer, dealerId: string): Promise<string | null> => {
  const [dealer] = await container
    .resolve(DEALER_MODULE)
    .listDealers({ id: dealerId }, { select: ["id", "sales_owner_id"] })

  return dealer?.sales_owner_id ?? null
}
