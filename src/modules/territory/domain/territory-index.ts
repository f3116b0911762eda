import { type Area, areaKeyOf, normalPostal } from "./areas"
import { lineageOf } from "./divisions"

/** A territory as the resolver needs it. */
export type IndexedTerritory = {
  id: string
  code: string
  name: string
  name_zh: string | null
  parent_id: string | null
}

/** All territories by what they cover. */
export type TerritoryIndex = {
  territories: ReadonlyMap<string, IndexedTerritory>
  /** Territory by the key of an area. */
  byArea: ReadonlyMap<string, string>
  /** Territories that cover something strictly inside a Chinese division. */
  inside: ReadonlyMap<string, ReadonlySet<string>>
  /** Territories with an area of a country, by the kind of area. */
  inCountry: ReadonlyMap<string, ReadonlySet<string>>
}

const put = (map: Map<string, Set<string>>, key: string, value: string): void => {
  map.set(key, (map.get(key) ?? new Set<string>()).add(value))
}

/** Arranges territories and their areas for questions; costs a few milliseconds for thousands of areas. */
export const indexTerritories = (
  territories: readonly IndexedTerritory[],
  areas: readonly (Area & { territory_id: string })[]
): TerritoryIndex => {
  const byArea = new Map<string, string>()
  const inside = new Map<string, Set<string>>()
  const inCountry = new Map<string, Set<string>>()
  for (const area of areas) {
    const key = areaKeyOf(area)
    const division = key.startsWith("division:cn:") ? key.slice("division:cn:".length) : undefined
    byArea.set(key, area.territory_id)
    put(
      inCountry,
      `${division ? "division" : area.kind}:${division ? "cn" : area.country_code}`,
      area.territory_id
    )
    lineageOf(division ?? "")
      .slice(1)
      .forEach(({ code }) => {
        put(inside, code, area.territory_id)
      })
  }

  return { territories: new Map(territories.map((one) => [one.id, one])), byArea, inside, inCountry }
}

/** A territory and the area by which it covers something. */
export type Cover = { territory: IndexedTerritory; area: Area }

const coverBy = (index: TerritoryIndex, area: Area): Cover | undefined => {
  const territory = index.territories.get(index.byArea.get(areaKeyOf(area)) ?? "")

  return territory && { territory, area }
}

/** The territory with the deepest area that covers a Chinese division, the whole country excepted. */
export const coverOfDivision = (index: TerritoryIndex, code: string): Cover | undefined => {
  for (const { code: value } of lineageOf(code)) {
    const cover = coverBy(index, { kind: "division", country_code: "cn", value })
    if (cover) {
      return cover
    }
  }

  return undefined
}

/** The territory that covers an ISO 3166-2 subdivision outside China. */
export const coverOfSubdivision = (
  index: TerritoryIndex,
  country: string,
  value: string
): Cover | undefined => coverBy(index, { kind: "subdivision", country_code: country, value })

/** The territory with the longest prefix of a postal code, the whole country excepted. */
export const coverOfPostal = (index: TerritoryIndex, country: string, postal: string): Cover | undefined => {
  const plain = normalPostal(postal, country).slice(0, 12)
  for (let length = plain.length; length > 0; length -= 1) {
    const cover = coverBy(index, {
      kind: "postal_prefix",
      country_code: country,
      value: plain.slice(0, length),
    })
    if (cover) {
      return cover
    }
  }

  return undefined
}

/** The territory that covers a whole country. */
export const coverOfCountry = (index: TerritoryIndex, country: string): Cover | undefined =>
  coverBy(index, { kind: "postal_prefix", country_code: country, value: "" })

/** Does a territory lie in another, at any depth? */
export const liesIn = (index: TerritoryIndex, inner: string, outer: string): boolean => {
  const seen = new Set<string>()
  for (let at = index.territories.get(inner); at && !seen.has(at.id);) {
    if (at.parent_id === outer) {
      return true
    }
    seen.add(at.id)
    at = index.territories.get(at.parent_id ?? "")
  }

  return false
}
