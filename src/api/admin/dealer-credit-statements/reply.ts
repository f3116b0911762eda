import { retrieveCreditStatement } from "../../../adapters/queries/credit-statements"
import type { Scope } from "../../../adapters/queries/dealer-sql"
import { refusal } from "../../../workflows/refuse"

/** The statement as replies show it. Refuses `credit_statement_not_found`, also for one of another dealer where one is named. */
export const statementReply = async (scope: Scope, id = "", dealerId?: string) => {
  const statement = await retrieveCreditStatement(scope, id, dealerId)
  if (!statement) {
    throw refusal("credit_statement_not_found", { id })
  }

  return { statement }
}
