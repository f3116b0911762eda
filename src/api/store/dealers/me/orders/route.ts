import { listDealerOrders } from "../../../../../adapters/queries/dealer-orders"
import { dealerEndpoints } from "../../../../../http/dealer"
import { refusal } from "../../../../../workflows/refuse"
import { route } from "../../../../respond"
import { callerOf } from "../caller"

export const GET = route(dealerEndpoints.myOrders, async ({ scope, actorId, query }) => {
  const { dealer, member, rights } = await callerOf(scope, actorId)
  if (!rights.includes("own_orders")) {
    throw refusal("role_not_allowed", { role: member.role, action: "own_orders" })
  }
  const whose = rights.includes("company_orders") ? {} : { customerId: actorId }
  const { limit, offset } = query

  return { ...(await listDealerOrders(scope, dealer.id, { ...query, ...whose })), limit, offset }
})
