import { retrieveDealer } from "../../../adapters/queries/dealer-list"
import { listAssignments } from "../../../adapters/queries/dealer-assignments"
import { retrieveMember } from "../../../adapters/queries/dealer-members"
import type { Scope } from "../../../adapters/queries/dealer-sql"
import type { Assignment, Dealer, Member } from "../../../http/dealer"
import { refusal } from "../../../workflows/refuse"

/** The dealer as the contract shows it. Refuses `dealer_not_found`. */
export const dealerOf = async (scope: Scope, id: string): Promise<Dealer> => {
  const dealer = await retrieveDealer(scope, id, new Date())
  if (!dealer) {
    throw refusal("dealer_not_found", { id })
  }

  return dealer
}

/** The dealer's member as the contract shows it. Refuses `member_not_found`. */
export const memberOf = async (scope: Scope, dealerId: string, id: string): Promise<Member> => {
  const member = await retrieveMember(scope, dealerId, id)
  if (!member) {
    throw refusal("member_not_found", { id })
  }

  return member
}

/** The assignment that was just made, as lists show it. */
export const assignmentOf = async (
  scope: Scope,
  kind: "tier" | "territory",
  dealerId: string,
  id: string
): Promise<Assignment> => {
  const assignment = (await listAssignments(scope, kind, dealerId)).find((one) => one.id === id)
  if (!assignment) {
    throw refusal("dealer_not_found", { id: dealerId })
  }

  return assignment
}
