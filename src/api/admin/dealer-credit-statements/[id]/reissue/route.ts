import { creditStatementEndpoints } from "../../../../../http/credit-statements"
import { reissueCreditStatementWorkflow } from "../../../../../workflows/credit/reissue-statement"
import { route } from "../../../../respond"
import { statementReply } from "../../reply"

export const POST = route(
  creditStatementEndpoints.reissueCreditStatement,
  async ({ scope, params, body, actorId }) => {
    const { id = "" } = params
    const { result } = await reissueCreditStatementWorkflow(scope).run({
      input: { id, reason: body.reason, actor_id: actorId },
    })

    return statementReply(scope, result[0])
  }
)
