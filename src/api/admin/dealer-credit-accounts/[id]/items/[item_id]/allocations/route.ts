import { creditItemEndpoints } from "../../../../../../../http/credit-items"
import { allocateCreditWorkflow } from "../../../../../../../workflows/credit/apply-item"
import { route } from "../../../../../../respond"
import { entryReply, partsOf } from "../../../../reply"

export const POST = route(
  creditItemEndpoints.allocateCreditItem,
  async ({ scope, params, body, actorId }) => {
    const { id = "", item_id: itemId = "" } = params
    const { result } = await allocateCreditWorkflow(scope).run({
      input: {
        account_id: id,
        credit_item_id: itemId,
        applications: partsOf(body.applications),
        key: body.key,
        note: body.note ?? null,
        actor_id: actorId,
      },
    })

    return entryReply(scope, id, result)
  }
)
