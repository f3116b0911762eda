import { listTiers } from "../../../adapters/queries/dealer-tiers"
import { dealerEndpoints } from "../../../http/dealer"
import { createTierWorkflow } from "../../../workflows/dealer/create-tier"
import { route } from "../../respond"
import { tierOf } from "./found"

export const GET = route(dealerEndpoints.listTiers, async ({ scope, query }) => ({
  ...(await listTiers(scope, query, new Date())),
  offset: query.offset,
  limit: query.limit,
}))

export const POST = route(dealerEndpoints.createTier, async ({ scope, body }) => {
  const { result } = await createTierWorkflow(scope).run({ input: body })

  return { tier: await tierOf(scope, result.id) }
})
