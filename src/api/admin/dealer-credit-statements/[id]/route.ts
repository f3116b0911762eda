import { creditStatementEndpoints } from "../../../../http/credit-statements"
import { CREDIT_MODULE } from "../../../../modules/credit"
import { route } from "../../../respond"
import { statementReply } from "../reply"

export const GET = route(creditStatementEndpoints.retrieveCreditStatement, async ({ scope, params }) => {
  const { statement } = await statementReply(scope, params.id)
  const differing = await scope.resolve(CREDIT_MODULE).statements.differing({ id: statement.id })

  return { statement, is_intact: differing.length === 0 }
})
