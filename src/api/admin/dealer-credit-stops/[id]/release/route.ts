import { creditStopEndpoints } from "../../../../../http/credit-stops"
import { decideCreditStopWorkflow } from "../../../../../workflows/credit/decide-stop"
import { route } from "../../../../respond"
import { creditStopReply } from "../../reply"

export const POST = route(
  creditStopEndpoints.releaseCreditStop,
  async ({ scope, params: { id = "" }, body: { reason, expires_at = null }, actorId, language }) => {
    await decideCreditStopWorkflow(scope).run({
      input: { id, verdict: "release", reason, expires_at, actor_id: actorId },
    })

    return creditStopReply(scope, id, language)
  }
)
