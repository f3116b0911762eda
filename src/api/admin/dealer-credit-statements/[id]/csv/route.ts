import { creditStatementEndpoints } from "../../../../../http/credit-statements"
import { fileRoute } from "../../../../respond"
import { statementCsv } from "../../../../statement-files"
import { statementReply } from "../../reply"

export const GET = fileRoute(
  creditStatementEndpoints.creditStatementCsv,
  async ({ scope, params, query, language }) => {
    const { statement } = await statementReply(scope, params.id)

    return statementCsv(scope, statement, query.language ?? language)
  }
)
