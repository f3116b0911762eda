import { creditItemEndpoints } from "../../../../../http/credit-items"
import { recordCreditChargeWorkflow } from "../../../../../workflows/credit/record-payment"
import { route } from "../../../../respond"
import { entryReply } from "../../reply"

export const POST = route(
  creditItemEndpoints.recordCreditCharge,
  async ({ scope, params, body, actorId }) => {
    const { id = "" } = params
    const { result } = await recordCreditChargeWorkflow(scope).run({
      input: {
        account_id: id,
        kind: body.kind,
        amount: String(body.amount),
        key: body.key,
        effective_on: body.effective_on,
        reference: body.reference ?? null,
        note: body.note ?? null,
        actor_id: actorId,
        document: {
          number: body.document_number ?? null,
          document_on: body.document_on,
          due_on: body.due_on,
        },
      },
    })

    return entryReply(scope, id, result)
  }
)
