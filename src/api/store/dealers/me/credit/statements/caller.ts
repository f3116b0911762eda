import type { Scope } from "../../../../../../adapters/queries/dealer-sql"
import type { CreditStatement } from "../../../../../../http/credit-statements"
import { refusal } from "../../../../../../workflows/refuse"
import { statementReply } from "../../../../../admin/dealer-credit-statements/reply"
import { callerOf } from "../../caller"

/** The dealer whose statements the caller may see. Refuses `not_a_member`, `dealer_closed`, `role_not_allowed`. */
export const statementReaderOf = async (scope: Scope, customerId: string): Promise<string> => {
  const { dealer, member, rights } = await callerOf(scope, customerId)
  if (!rights.includes("statements")) {
    throw refusal("role_not_allowed", { role: member.role, action: "statements" })
  }

  return dealer.id
}

/** The caller's own statement. Refuses `credit_statement_not_found` for another dealer's. */
export const ownStatement = async (scope: Scope, customerId: string, id = ""): Promise<CreditStatement> =>
  (await statementReply(scope, id, await statementReaderOf(scope, customerId))).statement

/** What members are shown of a statement: not the clerk's own words. */
export const toMine = ({ dealer: _dealer, reissue_reason: _reason, ...own }: CreditStatement) => own
