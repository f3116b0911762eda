import { normalPostal } from "./areas"
import type { Address } from "./read-address"
import {
  ambiguous,
  CONFIDENCE,
  deeperOf,
  DOUBT,
  type ReadArea,
  type Resolution,
  resolved,
  unknown,
} from "./resolution"
import { readSubdivision, subdivisionName } from "./subdivision-names"
import {
  type Cover,
  coverOfCountry,
  coverOfPostal,
  coverOfSubdivision,
  liesIn,
  type TerritoryIndex,
} from "./territory-index"

const inCountry = (index: TerritoryIndex, kind: string, country: string): string[] => [
  ...(index.inCountry.get(`${kind}:${country}`) ?? []),
]

/** A whole country as an area that was read. */
export const countryArea = (country: string): ReadArea => ({
  kind: "postal_prefix",
  value: "",
  name: country.toUpperCase(),
})

/** A postal prefix as an area that was read. */
export const postalArea = (country: string, value: string): ReadArea => ({
  kind: "postal_prefix",
  value,
  name: `${country.toUpperCase()} ${value}`,
})

/**
 * Only the whole country is left as an answer. Right when nothing narrower exists that the address could lie in; a
 * possibility when the address says no more; not to be told when it says something that was not understood.
 */
export const resolveCountry = (
  index: TerritoryIndex,
  country: string,
  areas: ReadArea[],
  { isRead, isSilent }: { isRead: boolean; isSilent: boolean }
): Resolution => {
  const cover = coverOfCountry(index, country)
  if (!cover) {
    return unknown({ method: "none", areas })
  }
  const narrower = ["division", "subdivision", "postal_prefix"]
    .flatMap((kind) => inCountry(index, kind, country))
    .filter((id) => id !== cover.territory.id)
  if (isRead || !narrower.length) {
    return resolved(cover.territory, { method: "postal", confidence: CONFIDENCE.wholeCountry, areas })
  }
  if (isSilent) {
    return resolved(cover.territory, { method: "postal", confidence: CONFIDENCE.onlyCountry, areas })
  }

  return ambiguous(
    { method: "postal", areas },
    [cover.territory.id, ...narrower].flatMap((id) => {
      const territory = index.territories.get(id)

      return territory ? [{ territory, because: country.toUpperCase() }] : []
    })
  )
}

/** Resolves an address outside China: subdivision by code or name, longest postal prefix, whole country. */
export const resolveAbroad = (address: Address, country: string, index: TerritoryIndex): Resolution => {
  const province = address.province?.trim() ?? ""
  const postal = normalPostal(address.postal_code ?? "", country)
  const subdivision = province ? readSubdivision(country, province) : undefined
  const byName = subdivision && coverOfSubdivision(index, country, subdivision.code)
  const byPostal = coverOfPostal(index, country, postal)
  const areas: ReadArea[] = [countryArea(country)]
  if (subdivision) {
    const { code } = subdivision
    areas.push({ kind: "subdivision", value: code, name: subdivisionName(code) ?? code })
  }
  if (byPostal) {
    areas.push(postalArea(country, byPostal.area.value))
  }
  const cover = deeperOf(index, byName, byPostal, liesIn)
  if (cover) {
    return resolved(cover.territory, { ...sureness(cover, subdivision?.method), areas })
  }
  const hasSubdivisions = inCountry(index, "subdivision", country).length > 0
  const hasPostal = inCountry(index, "postal_prefix", country).length > 0

  return resolveCountry(index, country, areas, {
    isRead: (!hasSubdivisions || subdivision !== undefined) && (!hasPostal || postal !== ""),
    isSilent: province === "" && postal === "",
  })
}

const sureness = (cover: Cover, method: "code" | "name" | undefined) => {
  if (cover.area.kind === "postal_prefix") {
    return { method: "postal" as const, confidence: CONFIDENCE.postalPrefix }
  }

  return method === "code"
    ? { method: "code" as const, confidence: CONFIDENCE.code }
    : { method: "name" as const, confidence: CONFIDENCE.city - DOUBT.latin }
}
