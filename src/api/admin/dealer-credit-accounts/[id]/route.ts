import { creditEndpoints } from "../../../../http/credit"
import { changeCreditAccountWorkflow } from "../../../../workflows/credit/change-account"
import { route } from "../../../respond"
import { accountReply } from "../reply"

export const GET = route(creditEndpoints.retrieveCreditAccount, ({ scope, params }) =>
  accountReply(scope, params.id ?? "")
)

export const POST = route(creditEndpoints.updateCreditAccount, async ({ scope, params, body, actorId }) => {
  const { tolerance, reason = null, ...rest } = body
  const { result: id } = await changeCreditAccountWorkflow(scope).run({
    input: {
      id: params.id ?? "",
      reason,
      actor_id: actorId,
      change: { ...rest, ...(tolerance !== undefined && { tolerance: String(tolerance) }) },
    },
  })

  return accountReply(scope, id)
})
