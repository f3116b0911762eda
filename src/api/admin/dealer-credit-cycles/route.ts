import { listCreditCycles } from "../../../adapters/queries/credit-cycles"
import { creditStatementEndpoints } from "../../../http/credit-statements"
import { setCreditCycleWorkflow } from "../../../workflows/credit/set-cycle"
import { refusal } from "../../../workflows/refuse"
import { route } from "../../respond"

export const GET = route(creditStatementEndpoints.listCreditCycles, async ({ scope, query }) => {
  const { limit, offset } = query

  return { ...(await listCreditCycles(scope, query)), limit, offset }
})

export const POST = route(creditStatementEndpoints.setCreditCycle, async ({ scope, body, actorId }) => {
  const { result: id } = await setCreditCycleWorkflow(scope).run({ input: { ...body, created_by: actorId } })
  const { cycles } = await listCreditCycles(scope, { id, limit: 1, offset: 0 })
  if (!cycles[0]) {
    throw refusal("credit_cycle_not_found", { id })
  }

  return { cycle: cycles[0] }
})
