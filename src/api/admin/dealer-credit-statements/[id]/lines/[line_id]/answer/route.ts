import { creditStatementEndpoints } from "../../../../../../../http/credit-statements"
import { answerCreditLineWorkflow } from "../../../../../../../workflows/credit/dispute-line"
import { route } from "../../../../../../respond"
import { statementReply } from "../../../../reply"

export const POST = route(
  creditStatementEndpoints.answerCreditStatementLine,
  async ({ scope, params, body, actorId }) => {
    const { id = "", line_id: line = "" } = params
    await answerCreditLineWorkflow(scope).run({ input: { id, line, ...body, actor_id: actorId } })

    return statementReply(scope, id)
  }
)
