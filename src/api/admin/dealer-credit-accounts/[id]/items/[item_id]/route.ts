import { applicationsOf } from "../../../../../../adapters/queries/credit-items"
import { creditItemEndpoints } from "../../../../../../http/credit-items"
import { route } from "../../../../../respond"
import { itemReply } from "../../../reply"

export const GET = route(creditItemEndpoints.retrieveCreditItem, async ({ scope, params }) => {
  const { id = "", item_id: itemId = "" } = params
  const { item } = await itemReply(scope, id, itemId)

  return { item, applications: await applicationsOf(scope, itemId) }
})
