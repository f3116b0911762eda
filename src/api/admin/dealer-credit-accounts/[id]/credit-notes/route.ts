import { creditItemEndpoints } from "../../../../../http/credit-items"
import { recordCreditNoteWorkflow } from "../../../../../workflows/credit/record-payment"
import { route } from "../../../../respond"
import { entryReply, partsOf } from "../../reply"

export const POST = route(creditItemEndpoints.recordCreditNote, async ({ scope, params, body, actorId }) => {
  const { id = "" } = params
  const { result } = await recordCreditNoteWorkflow(scope).run({
    input: {
      account_id: id,
      amount: String(body.amount),
      key: body.key,
      effective_on: body.effective_on,
      reference: body.reference ?? null,
      note: body.note,
      actor_id: actorId,
      document:
        body.document_number || body.document_on
          ? { number: body.document_number ?? null, document_on: body.document_on }
          : undefined,
      apply_to: body.apply_to && partsOf(body.apply_to),
    },
  })

  return entryReply(scope, id, result)
})
