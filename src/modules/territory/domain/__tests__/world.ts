import type { Area } from "../areas"
import { indexTerritories, type TerritoryIndex } from "../territory-index"

export const divisionArea = (value: string): Area => ({ kind: "division", country_code: "cn", value })
export const subdivisionArea = (value: string): Area => ({
  kind: "subdivision",
  country_code: value.slice(0, 2).toLowerCase(),
  value,
})
export const postalArea = (country_code: string, value: string): Area => ({
  kind: "postal_prefix",
  country_code,
  value,
})

/** Territories by id with what they cover; "child<parent" makes one lie in another. */
export const worldOf = (world: Record<string, Area[]>): TerritoryIndex => {
  const territories = Object.keys(world).map((key) => {
    const [id = "", parent] = key.split("<")

    return { id, code: id, name: id, name_zh: null, parent_id: parent ?? null }
  })

  return indexTerritories(
    territories,
    Object.entries(world).flatMap(([key, areas]) =>
      areas.map((area) => ({ ...area, territory_id: key.split("<")[0] ?? "" }))
    )
  )
}
