import type { DealerStatus, MemberRight, MemberRole } from "../../../http/dealer"

const MATRIX: Record<MemberRole, readonly MemberRight[]> = {
  owner: [
    "members",
    "prices",
    "carts",
    "place_orders",
    "own_orders",
    "company_orders",
    "approve",
    "credit",
    "statements",
    "payments",
    "rebates",
  ],
  approver: ["prices", "carts", "place_orders", "own_orders", "company_orders", "approve"],
  buyer: ["prices", "carts", "place_orders", "own_orders"],
  finance: ["prices", "own_orders", "company_orders", "credit", "statements", "payments", "rebates"],
  viewer: ["own_orders", "company_orders"],
}

/** Rights that change nothing: a suspended dealer keeps these alone. */
const LOOKING: readonly MemberRight[] = [
  "prices",
  "own_orders",
  "company_orders",
  "credit",
  "statements",
  "rebates",
]

export type RightsInput = {
  role: MemberRole
  status: DealerStatus
  shows_prices_to_viewers: boolean
  buyers_see_company_orders: boolean
}

/** What may a member do? The one matrix of roles; the dealer's status and two settings bend it. */
export const rightsOf = ({
  role,
  status,
  shows_prices_to_viewers,
  buyers_see_company_orders,
}: RightsInput): MemberRight[] => {
  if (status === "closed") {
    return []
  }
  const rights = new Set(MATRIX[role])
  if (role === "viewer" && shows_prices_to_viewers) {
    rights.add("prices")
  }
  if (role === "buyer" && buyers_see_company_orders) {
    rights.add("company_orders")
  }

  return [...rights].filter((right) => status === "active" || LOOKING.includes(right))
}

/** May this member do this? */
export const hasRight = (input: RightsInput, right: MemberRight): boolean => rightsOf(input).includes(right)
