import { creditStatementEndpoints } from "../../../../../http/credit-statements"
import { fileRoute } from "../../../../respond"
import { statementPdf } from "../../../../statement-files"
import { statementReply } from "../../reply"

export const GET = fileRoute(
  creditStatementEndpoints.creditStatementPdf,
  async ({ scope, params, query, language }) => {
    const { statement } = await statementReply(scope, params.id)

    return statementPdf(scope, statement, query.language ?? language)
  }
)
