import { creditEndpoints } from "../../../../../../../http/credit"
import { releaseCreditHoldWorkflow } from "../../../../../../../workflows/credit/release-hold"
import { route } from "../../../../../../respond"
import { holdReply } from "../../../../reply"

export const POST = route(creditEndpoints.releaseCreditHold, async ({ scope, params, body, actorId }) => {
  const { id = "", hold_id: holdId = "" } = params
  await releaseCreditHoldWorkflow(scope).run({
    input: { account_id: id, hold_id: holdId, reason: body.reason, actor_id: actorId },
  })

  return holdReply(scope, id, holdId)
})
