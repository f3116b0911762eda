import { creditStatementEndpoints } from "../../../../../../../../http/credit-statements"
import { confirmCreditStatementWorkflow } from "../../../../../../../../workflows/credit/confirm-statement"
import { route } from "../../../../../../../respond"
import { ownStatement, toMine } from "../../caller"

export const POST = route(
  creditStatementEndpoints.confirmMyCreditStatement,
  async ({ scope, actorId, params, body }) => {
    const { id } = await ownStatement(scope, actorId, params.id)
    await confirmCreditStatementWorkflow(scope).run({
      input: { id, actor_id: actorId, lines: body.line_ids },
    })

    return { statement: toMine(await ownStatement(scope, actorId, id)) }
  }
)
