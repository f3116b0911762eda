import { statementLines } from "../../../../../../../../adapters/queries/credit-statement-lines"
import { creditStatementEndpoints } from "../../../../../../../../http/credit-statements"
import { route } from "../../../../../../../respond"
import { ownStatement } from "../../caller"

export const GET = route(
  creditStatementEndpoints.myCreditStatementLines,
  async ({ scope, actorId, params, query }) => {
    const { id } = await ownStatement(scope, actorId, params.id)
    const { limit, offset } = query

    return { ...(await statementLines(scope, id, query)), limit, offset }
  }
)
