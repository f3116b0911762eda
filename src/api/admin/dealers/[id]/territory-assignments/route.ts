import { listAssignments } from "../../../../../adapters/queries/dealer-assignments"
import { dealerEndpoints } from "../../../../../http/dealer"
import { assignTerritoryWorkflow } from "../../../../../workflows/dealer/assign-territory"
import { route } from "../../../../respond"
import { assignmentOf, dealerOf } from "../../found"

export const GET = route(dealerEndpoints.listTerritoryAssignments, async ({ scope, params }) => {
  const { id } = await dealerOf(scope, params.id ?? "")

  return { assignments: await listAssignments(scope, "territory", id) }
})

export const POST = route(dealerEndpoints.assignTerritory, async ({ scope, params, body, actorId }) => {
  const dealer_id = params.id ?? ""
  const { result } = await assignTerritoryWorkflow(scope).run({
    input: { ...body, dealer_id, actor_id: actorId },
  })

  return { assignment: await assignmentOf(scope, "territory", dealer_id, result.id) }
})
