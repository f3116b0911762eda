import type { MedusaContainer } from "@medusajs/framework/types"
import { type DealerFacts, dealerFactsOfCustomer } from "../../../../../adapters/queries/dealer-facts"
import { hasRight } from "../../../../../modules/dealer/domain/rights"
import { refusal } from "../../../../../workflows/refuse"

/** The facts of the caller's dealer. Refuses `not_a_member`, `dealer_closed`, and `prices_hidden` to a role without prices. */
export const priceReaderOf = async (
  scope: MedusaContainer,
  customerId: string,
  at: Date
): Promise<DealerFacts> => {
  const facts = await dealerFactsOfCustomer(scope, customerId, at)
  if (!facts?.member) {
    throw refusal("not_a_member")
  }
  const { dealer, member } = facts
  if (dealer.status === "closed") {
    throw refusal("dealer_closed", { name: dealer.name })
  }
  if (!hasRight({ ...dealer, role: member.role }, "prices")) {
    throw refusal("prices_hidden")
  }

  return facts
}

/** The sales channels of the publishable key a storefront speaks with. */
export const channelsOf = (req: object): string[] =>
  (req as { publishable_key_context?: { sales_channel_ids?: string[] } }).publishable_key_context
    ?.sales_channel_ids ?? []
