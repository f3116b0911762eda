import { covers, divisionOf, fullNameOf, lineageOf } from "./divisions"
import { provinceOfPostal } from "./postal-provinces"
import { provinceOfCountry } from "./provinces"
import { normalPostal } from "./areas"
import { type Address, readAddress, type Reading } from "./read-address"
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
import { countryArea, postalArea, resolveAbroad, resolveCountry } from "./resolve-abroad"
import {
  type Cover,
  coverOfCountry,
  coverOfDivision,
  coverOfPostal,
  type IndexedTerritory,
  liesIn,
  type TerritoryIndex,
} from "./territory-index"

const CHINA = ["cn", "hk", "mo", "tw"]

/** The areas all the divisions lie in, from the widest down. */
const sharedAreas = (codes: readonly string[]): ReadArea[] => {
  const [first = "", ...others] = codes
  const shared = lineageOf(first).filter(({ code }) =>
    others.every((other) => lineageOf(other).some((up) => up.code === code))
  )

  return shared.reverse().map(({ code, name }) => ({ kind: "division", value: code, name }))
}

const confidenceOf = (reading: Reading, code: string): number => {
  const certainty =
    reading.method === "code" ? CONFIDENCE.code : CONFIDENCE[divisionOf(code)?.level ?? "province"]

  return (
    certainty -
    (reading.isLatin ? DOUBT.latin : 0) -
    (reading.isFree ? DOUBT.free : 0) -
    (reading.hasUnread ? DOUBT.unread : 0) -
    (reading.codes.length > 1 ? DOUBT.shared : 0)
  )
}

type Place = { index: TerritoryIndex; country: string; postal: string }

/** A postal code of another province than the one that was named is a slip, and says nothing. */
const agrees = ({ country, postal }: Place, code: string): boolean => {
  const province = country === "cn" ? provinceOfPostal(postal) : undefined

  return province === undefined || covers(province, code)
}

const coverOf = (place: Place, code: string): Cover | undefined => {
  const { index, country, postal } = place
  const byDivision = coverOfDivision(index, code)
  const byPostal = agrees(place, code) ? coverOfPostal(index, country, postal) : undefined
  // A postal code of Hong Kong, Macau or Taiwan as a country lies in it for certain.
  const cover = provinceOfCountry(country)
    ? (byPostal ?? byDivision)
    : deeperOf(index, byDivision, byPostal, liesIn)

  return cover ?? coverOfCountry(index, "cn")
}

/** Territories inside what was read, other than the one that was found. */
const narrowerThan = (index: TerritoryIndex, codes: readonly string[], found?: string): IndexedTerritory[] =>
  [...new Set(codes.flatMap((code) => [...(index.inside.get(code) ?? [])]))]
    .filter((id) => id !== found)
    .flatMap((id) => index.territories.get(id) ?? [])

const resolveReading = (place: Place, reading: Reading): Resolution => {
  const { codes, method } = reading
  const areas = sharedAreas(codes)
  const covers = codes.map((code) => ({ because: fullNameOf(code), cover: coverOf(place, code) }))
  const possible = covers.flatMap(({ because, cover }) =>
    cover ? [{ territory: cover.territory, because }] : []
  )
  const [first] = possible
  const isAgreed =
    !reading.isContradictory &&
    possible.length === codes.length &&
    possible.every(({ territory }) => territory.id === first?.territory.id)
  if (first && isAgreed) {
    return resolveCover(place, reading, covers[0]?.cover ?? { territory: first.territory, area: undefined })
  }
  const narrower = narrowerThan(place.index, codes).map((territory) => ({
    territory,
    because: fullNameOf(codes[0] ?? ""),
  }))
  if (!reading.isContradictory && !possible.length && !narrower.length) {
    return unknown({ method, areas })
  }

  return ambiguous({ method, areas }, possible.length ? possible : narrower)
}

const resolveCover = (
  { index, country }: Place,
  reading: Reading,
  { territory, area }: { territory: IndexedTerritory; area: Cover["area"] | undefined }
): Resolution => {
  const areas = sharedAreas(reading.codes)
  if (area?.kind === "postal_prefix" && area.value !== "") {
    return resolved(territory, {
      method: "postal",
      confidence: CONFIDENCE.postalPrefix,
      areas: [...areas, postalArea(country, area.value)],
    })
  }
  const stopsShort = narrowerThan(index, reading.codes, territory.id).length > 0
  const confidence = Math.min(...reading.codes.map((code) => confidenceOf(reading, code)))

  return resolved(territory, {
    method: reading.method,
    confidence: confidence - (stopsShort ? DOUBT.stopsShort : 0),
    areas,
  })
}

const resolveChinesePostal = (place: Place, reading: Reading, address: Address): Resolution => {
  const { index, country, postal } = place
  const prefix = coverOfPostal(index, country, postal)
  if (prefix) {
    return resolved(prefix.territory, {
      method: "postal",
      confidence: CONFIDENCE.postalPrefix,
      areas: [countryArea(country), postalArea(country, prefix.area.value)],
    })
  }
  const province = provinceOfPostal(postal)
  const cover = province ? coverOfDivision(index, province) : undefined
  if (province && cover) {
    const stopsShort = narrowerThan(index, [province], cover.territory.id).length > 0

    return resolved(cover.territory, {
      method: "postal",
      confidence: CONFIDENCE.postalProvince - (stopsShort ? DOUBT.stopsShort : 0),
      areas: sharedAreas([province]),
    })
  }
  const said = [address.province, address.city, address.district, address.address_1, postal]

  return resolveCountry(index, country, [countryArea(country)], {
    isRead: false,
    isSilent: !reading.hasUnread && said.every((text) => !text?.trim()),
  })
}

/**
 * Which territory does an address lie in? By a code on the address, else by names, else by postal code; the deepest area
 * wins. Answers `ambiguous` when parts of the address contradict each other or it may mean places of several
 * territories, `unknown` when it is not understood or nobody covers it. Never guesses and never throws.
 */
export const resolveTerritory = (address: Address, index: TerritoryIndex): Resolution => {
  const country = address.country_code?.trim().toLowerCase() ?? ""
  if (country !== "" && !CHINA.includes(country)) {
    return /^[a-z]{2}$/.test(country)
      ? resolveAbroad(address, country, index)
      : unknown({ method: "none", areas: [] })
  }
  const reading = readAddress(address)
  const home = country || "cn"
  const place = { index, country: home, postal: normalPostal(address.postal_code ?? "", home) }
  if (reading.codes.length) {
    return resolveReading(place, reading)
  }

  return country === ""
    ? unknown({ method: "none", areas: [] })
    : resolveChinesePostal(place, reading, address)
}
