import { listAssignments } from "../../../../../adapters/queries/dealer-assignments"
import { dealerEndpoints } from "../../../../../http/dealer"
import { assignTierWorkflow } from "../../../../../workflows/dealer/assign-tier"
import { route } from "../../../../respond"
import { assignmentOf, dealerOf } from "../../found"

export const GET = route(dealerEndpoints.listTierAssignments, async ({ scope, params }) => {
  const { id } = await dealerOf(scope, params.id ?? "")

  return { assignments: await listAssignments(scope, "tier", id) }
})

export const POST = route(dealerEndpoints.assignTier, async ({ scope, params, body, actorId }) => {
  const dealer_id = params.id ?? ""
  const { result } = await assignTierWorkflow(scope).run({
    input: { ...body, dealer_id, actor_id: actorId },
  })

  return { assignment: await assignmentOf(scope, "tier", dealer_id, result.id) }
})
