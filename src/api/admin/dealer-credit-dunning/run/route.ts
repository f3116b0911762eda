import { creditDunningEndpoints } from "../../../../http/credit-dunning"
import { runCreditDunningWorkflow } from "../../../../workflows/credit/run-dunning"
import { route } from "../../../respond"

export const POST = route(creditDunningEndpoints.runDunning, async ({ scope, body, actorId }) => {
  const { result } = await runCreditDunningWorkflow(scope).run({
    input: {
      now: new Date().toISOString(),
      account_ids: body.account_id ? [body.account_id] : null,
      from_hour: null,
      kinds: null,
      actor_id: actorId,
    },
  })

  return result
})
