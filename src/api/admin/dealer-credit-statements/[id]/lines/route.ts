import { statementLines } from "../../../../../adapters/queries/credit-statement-lines"
import { creditStatementEndpoints } from "../../../../../http/credit-statements"
import { route } from "../../../../respond"
import { statementReply } from "../../reply"

export const GET = route(
  creditStatementEndpoints.listCreditStatementLines,
  async ({ scope, params, query }) => {
    const { statement } = await statementReply(scope, params.id)
    const { limit, offset } = query

    return { ...(await statementLines(scope, statement.id, query)), limit, offset }
  }
)
