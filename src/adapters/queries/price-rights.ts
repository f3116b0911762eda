import type { MedusaContainer } from "@medusajs/framework/types"
import { hasRight, type RightsInput } from "../../modules/dealer/domain/rights"
import { connectionOf } from "./price-goods"

/** How prices are shown to a customer: the dealer's, none at all, or as to any guest. */
export type PriceSight = "dealer" | "hidden" | "guest"

/** May this customer see the prices of the dealer they act for? One small query: it runs on every product listing. */
export const priceSightOf = async (
  container: Pick<MedusaContainer, "resolve">,
  customerId: string
): Promise<PriceSight> => {
  const { rows } = await connectionOf(container).raw<RightsInput>(
    `SELECT m.role, d.status, d.shows_prices_to_viewers, d.buyers_see_company_orders
     FROM dealer_member m JOIN dealer d ON d.id = m.dealer_id AND d.deleted_at IS NULL
     WHERE m.customer_id = :customerId AND m.deleted_at IS NULL`,
    { customerId }
  )
  const member = rows[0]
  if (!member || member.status === "closed") {
    return "guest"
  }

  return hasRight(member, "prices") ? "dealer" : "hidden"
}
