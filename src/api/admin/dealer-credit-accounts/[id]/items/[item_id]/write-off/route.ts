import { creditItemEndpoints } from "../../../../../../../http/credit-items"
import { writeOffCreditWorkflow } from "../../../../../../../workflows/credit/apply-item"
import { route } from "../../../../../../respond"
import { entryReply } from "../../../../reply"

export const POST = route(
  creditItemEndpoints.writeOffCreditItem,
  async ({ scope, params, body, actorId }) => {
    const { id = "", item_id: itemId = "" } = params
    const { result } = await writeOffCreditWorkflow(scope).run({
      input: { account_id: id, item_id: itemId, key: body.key, note: body.note, actor_id: actorId },
    })

    return entryReply(scope, id, result)
  }
)
