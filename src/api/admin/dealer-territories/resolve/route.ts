import { loadTerritoryIndex } from "../../../../adapters/queries/territory-index"
import { territoryEndpoints } from "../../../../http/territory"
import { resolveTerritory } from "../../../../modules/territory/domain/resolve-territory"
import { route } from "../../../respond"

export const POST = route(territoryEndpoints.resolveTerritory, async ({ scope, body }) => ({
  resolution: resolveTerritory(body, await loadTerritoryIndex(scope)),
}))
