import { creditStatementEndpoints } from "../../../../../../../../../../http/credit-statements"
import { disputeCreditLineWorkflow } from "../../../../../../../../../../workflows/credit/dispute-line"
import { route } from "../../../../../../../../../respond"
import { ownStatement, toMine } from "../../../../caller"

export const POST = route(
  creditStatementEndpoints.disputeMyCreditStatementLine,
  async ({ scope, actorId, params, body }) => {
    const { id } = await ownStatement(scope, actorId, params.id)
    const claimed = body.claimed_amount
    await disputeCreditLineWorkflow(scope).run({
      input: {
        id,
        line: params.line_id ?? "",
        reason: body.reason,
        claimed_amount: claimed === null || claimed === undefined ? null : String(claimed),
        actor_id: actorId,
      },
    })

    return { statement: toMine(await ownStatement(scope, actorId, id)) }
  }
)
