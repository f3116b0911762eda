import { listDealerOrders } from "../../../../../adapters/queries/dealer-orders"
import { dealerEndpoints } from "../../../../../http/dealer"
import { route } from "../../../../respond"
import { dealerOf } from "../../found"

export const GET = route(dealerEndpoints.listDealerOrders, async ({ scope, params, query }) => {
  const { id } = await dealerOf(scope, params.id ?? "")

  return { ...(await listDealerOrders(scope, id, query)), ...query }
})
