import { creditItemEndpoints } from "../../../../../../../http/credit-items"
import { noteCreditItemWorkflow } from "../../../../../../../workflows/credit/apply-item"
import { route } from "../../../../../../respond"
import { itemReply } from "../../../../reply"

export const POST = route(creditItemEndpoints.promiseCreditItem, async ({ scope, params, body }) => {
  const { id = "", item_id: itemId = "" } = params
  await noteCreditItemWorkflow(scope).run({ input: { account_id: id, item_id: itemId, ...body } })

  return itemReply(scope, id, itemId)
})
