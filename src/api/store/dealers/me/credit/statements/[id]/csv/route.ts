import { creditStatementEndpoints } from "../../../../../../../../http/credit-statements"
import { fileRoute } from "../../../../../../../respond"
import { statementCsv } from "../../../../../../../statement-files"
import { ownStatement } from "../../caller"

export const GET = fileRoute(
  creditStatementEndpoints.myCreditStatementCsv,
  async ({ scope, actorId, params, query, language }) =>
    statementCsv(scope, await ownStatement(scope, actorId, params.id), query.language ?? language)
)
