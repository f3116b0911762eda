import { membershipOf } from "../../../../adapters/queries/dealer-me"
import type { Scope } from "../../../../adapters/queries/dealer-sql"
import { rightsOf } from "../../../../modules/dealer/domain/rights"
import { refusal } from "../../../../workflows/refuse"

/** The caller's dealer, membership and rights. Refuses `not_a_member`, and `dealer_closed` to members of a closed dealer. */
export const callerOf = async (scope: Scope, customerId: string) => {
  const membership = await membershipOf(scope, customerId, new Date())
  if (!membership) {
    throw refusal("not_a_member")
  }
  const { dealer, member, settings } = membership
  if (dealer.status === "closed") {
    throw refusal("dealer_closed", { name: dealer.name })
  }

  return { dealer, member, rights: rightsOf({ role: member.role, status: dealer.status, ...settings }) }
}
