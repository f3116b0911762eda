import type { MemberRole } from "../../http/dealer"
import { hasRight } from "../../modules/dealer/domain/rights"
import type { DealerFacts } from "../../adapters/queries/dealer-facts"

/** Whose cart or order it is, and who asks. */
export type Ownership = {
  kind: "cart" | "order"
  /** The customer of the cart or order. */
  customer_id: string | null
  dealer: Pick<DealerFacts["dealer"], "status" | "shows_prices_to_viewers" | "buyers_see_company_orders">
  actor_id: string | null
  /** The actor's role at the dealer of the cart or order; null: acts for another or for none. */
  actor_role: MemberRole | null
}

/** May this caller know that the cart or order exists? Its own customer may; colleagues as their rights say; nobody else. */
export const mayAccess = ({ kind, customer_id, dealer, actor_id, actor_role }: Ownership): boolean => {
  if (actor_id === null) {
    return false
  }
  if (actor_id === customer_id) {
    return true
  }

  return (
    actor_role !== null &&
    hasRight({ ...dealer, role: actor_role }, kind === "cart" ? "carts" : "company_orders")
  )
}
