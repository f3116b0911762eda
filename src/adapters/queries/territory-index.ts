import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Area } from "../../modules/territory/domain/areas"
import {
  type IndexedTerritory,
  indexTerritories,
  type TerritoryIndex,
} from "../../modules/territory/domain/territory-index"

const ALL = `
  SELECT t.id, t.code, t.name, t.name_zh, t.parent_id,
         coalesce(jsonb_agg(jsonb_build_object(
           'territory_id', t.id, 'kind', a.kind, 'country_code', a.country_code, 'value', a.value
         )) FILTER (WHERE a.id IS NOT NULL), '[]') AS areas
  FROM dealer_territory t
  LEFT JOIN dealer_territory_area a ON a.territory_id = t.id AND a.deleted_at IS NULL
  WHERE t.deleted_at IS NULL
  GROUP BY t.id`

type Row = IndexedTerritory & { areas: (Area & { territory_id: string })[] }
type Raw = { raw: (sql: string) => Promise<{ rows: Row[] }> }

/** Every territory with every area, arranged for `resolveTerritory`. One query. */
export const loadTerritoryIndex = async (
  container: Pick<MedusaContainer, "resolve">
): Promise<TerritoryIndex> => {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as Raw
  const { rows } = await connection.raw(ALL)

  return indexTerritories(
    rows,
    rows.flatMap(({ areas }) => areas)
  )
}
