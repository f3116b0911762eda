import { dealerEndpoints } from "../../../../http/dealer"
import { deleteDealerWorkflow } from "../../../../workflows/dealer/delete-dealer"
import { updateDealerWorkflow } from "../../../../workflows/dealer/update-dealer"
import { route } from "../../../respond"
import { dealerOf } from "../found"

export const GET = route(dealerEndpoints.retrieveDealer, async ({ scope, params }) => ({
  dealer: await dealerOf(scope, params.id ?? ""),
}))

export const POST = route(dealerEndpoints.updateDealer, async ({ scope, params, body }) => {
  const id = params.id ?? ""
  await updateDealerWorkflow(scope).run({ input: { id, patch: body } })

  return { dealer: await dealerOf(scope, id) }
})

export const DELETE = route(dealerEndpoints.deleteDealer, async ({ scope, params }) => {
  const id = params.id ?? ""
  await deleteDealerWorkflow(scope).run({ input: { id } })

  return { id, object: "dealer" as const, deleted: true as const }
})
