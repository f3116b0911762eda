import { creditEndpoints } from "../../../../../../../http/credit"
import { reverseCreditEntryWorkflow } from "../../../../../../../workflows/credit/record-payment"
import { route } from "../../../../../../respond"
import { entryReply } from "../../../../reply"

export const POST = route(creditEndpoints.reverseCreditEntry, async ({ scope, params, body, actorId }) => {
  const { id = "", entry_id: entryId = "" } = params
  const { result } = await reverseCreditEntryWorkflow(scope).run({
    input: { account_id: id, transaction_id: entryId, note: body.note, actor_id: actorId },
  })

  return entryReply(scope, id, result)
})
