import { creditStopEndpoints } from "../../../../../http/credit-stops"
import { decideCreditStopWorkflow } from "../../../../../workflows/credit/decide-stop"
import { route } from "../../../../respond"
import { creditStopReply } from "../../reply"

export const POST = route(
  creditStopEndpoints.rejectCreditStop,
  async ({ scope, params: { id = "" }, body: { reason }, actorId, language }) => {
    await decideCreditStopWorkflow(scope).run({
      input: { id, verdict: "reject", reason, expires_at: null, actor_id: actorId },
    })

    return creditStopReply(scope, id, language)
  }
)
