import { creditEndpoints } from "../../../../../../../http/credit"
import { decideCreditLimitWorkflow } from "../../../../../../../workflows/credit/change-limit"
import { route } from "../../../../../../respond"
import { limitChangeReply } from "../../../../reply"

export const POST = route(creditEndpoints.decideCreditLimit, async ({ scope, params, body, actorId }) => {
  const { id = "", change_id: changeId = "" } = params
  await decideCreditLimitWorkflow(scope).run({
    input: {
      account_id: id,
      change_id: changeId,
      kind: body.verdict,
      reason: body.reason,
      created_by: actorId,
    },
  })

  return limitChangeReply(scope, id, changeId)
})
