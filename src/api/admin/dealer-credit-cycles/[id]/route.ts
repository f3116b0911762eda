import { creditStatementEndpoints } from "../../../../http/credit-statements"
import { removeCreditCycleWorkflow } from "../../../../workflows/credit/set-cycle"
import { route } from "../../../respond"

export const DELETE = route(creditStatementEndpoints.removeCreditCycle, async ({ scope, params }) => {
  const { id = "" } = params
  await removeCreditCycleWorkflow(scope).run({ input: { id } })

  return { id, object: "credit_cycle" as const, deleted: true as const }
})
