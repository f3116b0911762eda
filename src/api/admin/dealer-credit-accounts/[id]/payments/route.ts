import { creditEndpoints } from "../../../../../http/credit"
import { recordCreditPaymentWorkflow } from "../../../../../workflows/credit/record-payment"
import { route } from "../../../../respond"
import { entryReply, partsOf } from "../../reply"

export const POST = route(creditEndpoints.recordCreditPayment, async ({ scope, params, body, actorId }) => {
  const { id = "" } = params
  const { result } = await recordCreditPaymentWorkflow(scope).run({
    input: {
      account_id: id,
      amount: String(body.amount),
      key: body.key,
      reference: body.reference ?? null,
      note: body.note ?? null,
      received_at: body.received_at ?? null,
      actor_id: actorId,
      apply_to: body.apply_to && partsOf(body.apply_to),
    },
  })

  return entryReply(scope, id, result)
})
