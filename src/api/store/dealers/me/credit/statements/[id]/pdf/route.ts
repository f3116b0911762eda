import { creditStatementEndpoints } from "../../../../../../../../http/credit-statements"
import { fileRoute } from "../../../../../../../respond"
import { statementPdf } from "../../../../../../../statement-files"
import { ownStatement } from "../../caller"

export const GET = fileRoute(
  creditStatementEndpoints.myCreditStatementPdf,
  async ({ scope, actorId, params, query, language }) =>
    statementPdf(scope, await ownStatement(scope, actorId, params.id), query.language ?? language)
)
