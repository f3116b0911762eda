import { listCreditItems } from "../../../../../../adapters/queries/credit-items"
import { creditItemEndpoints } from "../../../../../../http/credit-items"
import { route } from "../../../../../respond"
import { creditReaderOf } from "../caller"

export const GET = route(creditItemEndpoints.myCreditItems, async ({ scope, actorId, query }) => {
  const dealerId = await creditReaderOf(scope, actorId)
  const { items, count } = await listCreditItems(scope, { ...query, dealer_id: dealerId })

  return { items, count, offset: query.offset, limit: query.limit }
})
