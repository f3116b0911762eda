import type { MedusaContainer } from "@medusajs/framework/types"
import { refusal } from "../../workflows/refuse"
import type { DealerFacts } from "../queries/dealer-facts"
import { connectionOf } from "../queries/price-goods"
import { currencyOfRegion } from "../queries/price-market"

/**
 * In which currency is somebody asking? The region's, else the one named, else the dealer's. Refuses `region_not_found`.
 */
export const currencyAsked = async (
  container: MedusaContainer,
  { region_id, currency_code }: { region_id?: string | undefined; currency_code?: string | undefined },
  { dealer }: DealerFacts
): Promise<string> => {
  if (!region_id) {
    return currency_code ?? dealer.currency_code
  }
  const currency = await currencyOfRegion(connectionOf(container), region_id)
  if (!currency) {
    throw refusal("region_not_found", { id: region_id })
  }

  return currency
}
