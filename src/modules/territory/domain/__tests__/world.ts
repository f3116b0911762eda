import type { Area } from "../areas"
import { allDivisions } from "../divisions"
import type { Address } from "../read-address"
import { resolveTerritory } from "../resolve-territory"
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

/** Every division is a territory of its own: the answer is what was read. */
export const everyDivision = indexTerritories(
  allDivisions().map(({ code, name, parent }) => ({
    id: code,
    code,
    name,
    name_zh: name,
    parent_id: parent,
  })),
  allDivisions().map(({ code }) => ({ ...divisionArea(code), territory_id: code }))
)

/** The division an address is read as, or why none. */
export const placeIn = (address: Address): string => {
  const { status, territory } = resolveTerritory(address, everyDivision)

  return territory?.code ?? status
}

/** The same in China. */
export const placeInChina = (address: Address): string => placeIn({ country_code: "cn", ...address })
