import { listCreditStatements } from "../../../adapters/queries/credit-statements"
import { creditStatementEndpoints } from "../../../http/credit-statements"
import { closeCreditStatementsWorkflow } from "../../../workflows/credit/close-statements"
import { route } from "../../respond"

export const GET = route(creditStatementEndpoints.listCreditStatements, async ({ scope, query }) => {
  const { limit, offset } = query

  return { ...(await listCreditStatements(scope, query)), limit, offset }
})

export const POST = route(
  creditStatementEndpoints.closeCreditStatements,
  async ({ scope, body, actorId }) => {
    const { result } = await closeCreditStatementsWorkflow(scope).run({
      input: { account_id: body.account_id ?? null, actor_id: actorId },
    })

    return { closed: result.length }
  }
)
