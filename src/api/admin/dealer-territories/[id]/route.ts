import { territoryEndpoints } from "../../../../http/territory"
import { deleteTerritoryWorkflow } from "../../../../workflows/territory/delete-territory"
import { updateTerritoryWorkflow } from "../../../../workflows/territory/update-territory"
import { route } from "../../../respond"
import { retrieveTerritory } from "../reply"

export const GET = route(territoryEndpoints.retrieveTerritory, async ({ scope, params }) => ({
  territory: await retrieveTerritory(scope, params.id ?? ""),
}))

export const POST = route(territoryEndpoints.updateTerritory, async ({ scope, params, body }) => {
  await retrieveTerritory(scope, params.id ?? "")
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  const { result: id } = await updateTerritoryWorkflow(scope).run({
    input: { id: params.id ?? "", change: given },
  })

  return { territory: await retrieveTerritory(scope, id) }
})

export const DELETE = route(territoryEndpoints.deleteTerritory, async ({ scope, params }) => {
  await retrieveTerritory(scope, params.id ?? "")
  const { result: id } = await deleteTerritoryWorkflow(scope).run({ input: params.id ?? "" })

  return { id, object: "dealer_territory" as const, deleted: true as const }
})
