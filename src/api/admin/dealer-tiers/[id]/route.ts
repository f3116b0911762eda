import { dealerEndpoints } from "../../../../http/dealer"
import { deleteTierWorkflow } from "../../../../workflows/dealer/delete-tier"
import { updateTierWorkflow } from "../../../../workflows/dealer/update-tier"
import { route } from "../../../respond"
import { tierOf } from "../found"

export const GET = route(dealerEndpoints.retrieveTier, async ({ scope, params }) => ({
  tier: await tierOf(scope, params.id ?? ""),
}))

export const POST = route(dealerEndpoints.updateTier, async ({ scope, params, body }) => {
  const id = params.id ?? ""
  await updateTierWorkflow(scope).run({ input: { id, patch: body } })

  return { tier: await tierOf(scope, id) }
})

export const DELETE = route(dealerEndpoints.deleteTier, async ({ scope, params }) => {
  const id = params.id ?? ""
  await deleteTierWorkflow(scope).run({ input: { id } })

  return { id, object: "dealer_tier" as const, deleted: true as const }
})
