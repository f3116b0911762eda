import type { Scope } from "../../../../../adapters/queries/dealer-sql"
import { refusal } from "../../../../../workflows/refuse"
import { callerOf } from "../caller"

/** The dealer whose credit the caller may see. Refuses `not_a_member`, `dealer_closed`, `role_not_allowed`. */
export const creditReaderOf = async (scope: Scope, customerId: string): Promise<string> => {
  const { dealer, member, rights } = await callerOf(scope, customerId)
  if (!rights.includes("credit")) {
    throw refusal("role_not_allowed", { role: member.role, action: "credit" })
  }

  return dealer.id
}
