import { listDealers } from "../../../adapters/queries/dealer-list"
import { dealerEndpoints } from "../../../http/dealer"
import { createDealerWorkflow } from "../../../workflows/dealer/create-dealer"
import { route } from "../../respond"
import { dealerOf } from "./found"

export const GET = route(dealerEndpoints.listDealers, async ({ scope, query }) => ({
  ...(await listDealers(scope, query, new Date())),
  offset: query.offset,
  limit: query.limit,
}))

export const POST = route(dealerEndpoints.createDealer, async ({ scope, body, actorId }) => {
  const { result } = await createDealerWorkflow(scope).run({ input: { dealer: body, actor_id: actorId } })

  return { dealer: await dealerOf(scope, result.id) }
})
