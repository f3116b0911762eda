import type { MedusaContainer } from "@medusajs/framework/types"
import type { Territory } from "../../../http/territory"
import { TERRITORY_MODULE } from "../../../modules/territory"
import type { TerritoryRecord } from "../../../modules/territory/service"
import { refusal } from "../../../workflows/refuse"

const sortKey = (area: Territory["areas"][number]): string =>
  `${area.country_code} ${area.kind} ${area.value}`

/** A territory as the contract shows it. */
export const toTerritory = (record: TerritoryRecord): Territory => ({
  id: record.id,
  code: record.code,
  name: record.name,
  name_zh: record.name_zh,
  parent_id: record.parent_id,
  manager_id: record.manager_id,
  time_zone: record.time_zone,
  stock_location_id: record.stock_location_id,
  areas: record.areas
    .map(({ kind, country_code, value }) => ({ kind, country_code, value }))
    .sort((one, other) => sortKey(one).localeCompare(sortKey(other), "en")),
  created_at: new Date(record.created_at).toISOString(),
  updated_at: new Date(record.updated_at).toISOString(),
})

/** The territory with this id, as the contract shows it; refused when there is none. */
export const retrieveTerritory = async (scope: MedusaContainer, id: string): Promise<Territory> => {
  const [record] = await scope
    .resolve(TERRITORY_MODULE)
    .listDealerTerritories({ id: [id] }, { relations: ["areas"] })
  if (!record) {
    throw refusal("territory_not_found", { id })
  }

  return toTerritory(record)
}
