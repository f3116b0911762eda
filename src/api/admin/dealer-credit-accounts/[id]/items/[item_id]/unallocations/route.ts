import { creditItemEndpoints } from "../../../../../../../http/credit-items"
import { unallocateCreditWorkflow } from "../../../../../../../workflows/credit/apply-item"
import { route } from "../../../../../../respond"
import { entryReply } from "../../../../reply"

export const POST = route(
  creditItemEndpoints.unallocateCreditItem,
  async ({ scope, params, body, actorId }) => {
    const { id = "", item_id: itemId = "" } = params
    const { result } = await unallocateCreditWorkflow(scope).run({
      input: {
        account_id: id,
        credit_item_id: itemId,
        item_id: body.item_id ?? null,
        key: body.key,
        note: body.note ?? null,
        actor_id: actorId,
      },
    })

    return entryReply(scope, id, result)
  }
)
