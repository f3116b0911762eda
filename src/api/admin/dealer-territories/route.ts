import { territoryEndpoints } from "../../../http/territory"
import { TERRITORY_MODULE } from "../../../modules/territory"
import { createTerritoryWorkflow } from "../../../workflows/territory/create-territory"
import { refusal } from "../../../workflows/refuse"
import { route } from "../../respond"
import { retrieveTerritory, toTerritory } from "./reply"

const SORTABLE = ["code", "name", "name_zh", "created_at", "updated_at"]

const orderOf = (order = "code"): Record<string, "ASC" | "DESC"> => {
  const field = order.replace(/^-/, "")
  if (!SORTABLE.includes(field)) {
    throw refusal("sort_unknown", { field })
  }

  return { [field]: order.startsWith("-") ? "DESC" : "ASC", id: "ASC" }
}

const matching = (q: string) => {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`

  return { $or: [{ code: { $ilike: like } }, { name: { $ilike: like } }, { name_zh: { $ilike: like } }] }
}

export const GET = route(territoryEndpoints.listTerritories, async ({ scope, query }) => {
  const { q, parent_id: parentId, manager_id: managerId, limit, offset, order } = query
  const [records, count] = await scope.resolve(TERRITORY_MODULE).listAndCountDealerTerritories(
    {
      ...(parentId !== undefined && { parent_id: parentId === "root" ? null : parentId }),
      ...(managerId !== undefined && { manager_id: managerId }),
      ...(q && matching(q)),
    },
    { skip: offset, take: limit, order: orderOf(order), relations: ["areas"] }
  )

  return { territories: records.map(toTerritory), count, offset, limit }
})

export const POST = route(territoryEndpoints.createTerritory, async ({ scope, body }) => {
  const { result: id } = await createTerritoryWorkflow(scope).run({
    input: {
      code: body.code,
      name: body.name,
      name_zh: body.name_zh ?? null,
      parent_id: body.parent_id ?? null,
      manager_id: body.manager_id ?? null,
      time_zone: body.time_zone,
      stock_location_id: body.stock_location_id ?? null,
      areas: body.areas ?? [],
    },
  })

  return { territory: await retrieveTerritory(scope, id) }
})
