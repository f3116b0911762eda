import { listCreditStatements } from "../../../../../../adapters/queries/credit-statements"
import { creditStatementEndpoints } from "../../../../../../http/credit-statements"
import { route } from "../../../../../respond"
import { statementReaderOf, toMine } from "./caller"

export const GET = route(creditStatementEndpoints.myCreditStatements, async ({ scope, actorId, query }) => {
  const dealer_id = await statementReaderOf(scope, actorId)
  const { limit, offset } = query
  const { statements, count } = await listCreditStatements(scope, { ...query, dealer_id })

  return { statements: statements.map(toMine), count, limit, offset }
})
