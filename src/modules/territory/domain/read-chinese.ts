import { divisionOf } from "./divisions"
import { chineseNames } from "./division-names"
import { type Focus, narrow } from "./focus"

const LONGEST = 18
const SEPARATORS = /^[\s,，、;；·.\-/|()（）]+/
const PLACEHOLDER = /^(?:市辖区|市辖县|(?:省|自治区)直辖(?:县级行政区划|县级行政单位|县)?)/
/** A development zone is named after the city it lies in: 沈阳经济技术开发区 is in 沈阳. */
const ZONE =
  /^(?:国家级?)?(?:经济(?:技术)?开发区|高新技术(?:产业)?(?:开发)?区|高新技术产业园区?|经开区|高新区|开发区)/
/** A formal name must not be the beginning of a longer word: 朝阳市场 is not in 朝阳市. */
const LONGER_WORD: Record<string, string> = { 市: "场", 区: "域" }

const separatorsAt = (text: string, at: number): number =>
  SEPARATORS.exec(text.slice(at, at + 20))?.[0].length ?? 0

const isBoundary = (text: string, at: number): boolean => at >= text.length || separatorsAt(text, at) > 0

const isWholeWord = (text: string, at: number, name: string): boolean =>
  text[at] === undefined || LONGER_WORD[name.slice(-1)] !== text[at]

/** What was read from the start of a text: the names in order, as sets of divisions, and each in letters if it is full. */
export type ChineseReading = { names: string[][]; full: string[] }

const NOTHING: ChineseReading = { names: [], full: [] }
const isLarge = (code: string): boolean => divisionOf(code)?.level !== "district"

const candidatesAt = (text: string, at: number, focus: Focus) => {
  const found: { codes: string[]; formal: boolean; next: number }[] = []
  for (let next = Math.min(text.length, at + LONGEST); next > at; next -= 1) {
    const name = text.slice(at, next)
    const known = chineseNames().get(name)
    const codes = known && narrow(focus, known.codes)
    if (codes?.length && (!known?.formal || isWholeWord(text, next, name))) {
      found.push({ codes: known?.codes ?? [], formal: known?.formal ?? false, next })
    }
  }

  return found
}

/** The city of a zone's name; what is known already when it is only a district's there: no zone need lie in that. */
const cityOfZone = (codes: readonly string[], focus: Focus): readonly string[] => {
  const cities = narrow(focus, codes.filter(isLarge))

  return cities.length ? cities : (focus ?? [])
}

const readFrom = (text: string, start: number, focus: Focus, depth: number): ChineseReading => {
  const at = start + separatorsAt(text, start)
  const placeholder = PLACEHOLDER.exec(text.slice(at, at + 14))?.[0].length
  if (placeholder) {
    return readFrom(text, at + placeholder, focus, depth)
  }
  if (at >= text.length || depth === 6) {
    return NOTHING
  }
  for (const { codes, formal, next } of candidatesAt(text, at, focus)) {
    const rest = readFrom(text, next, narrow(focus, codes), depth + 1)
    // A bare name stands for a place only where the word ends or another place follows: 南京东路 is not in 南京.
    if (formal || rest.names.length || isBoundary(text, next)) {
      return { names: [codes, ...rest.names], full: [formal ? text.slice(at, next) : "", ...rest.full] }
    }
    const zone = ZONE.test(text.slice(next)) ? cityOfZone(codes, focus) : []
    if (zone.length) {
      return { names: [[...zone]], full: [""] }
    }
  }

  return NOTHING
}

/** Reads the names at the start of a text, each within what was read before it and within `focus`. */
export const readChinese = (text: string, focus?: Focus): ChineseReading =>
  readFrom(text.replace(/^\s*\[?\d{3,6}\]?\s*/, "").replace(/^\s*(?:中华人民共和国|中国)/, ""), 0, focus, 0)

/** Two characters may begin the name of a street. */
const isLong = (name = ""): boolean => name.length > 2

/**
 * Reads the start of a free text, where names are not to be expected: without anything known before, it must begin with a
 * province or a city, or with the full name of a district.
 */
export const readFreeChinese = (text: string, focus?: Focus): string[][] => {
  const { names, full } = readChinese(text, focus)
  const [first] = names
  if (!first || focus || first.some(isLarge)) {
    return names
  }

  return isLong(full[0]) ? names : []
}

const isCity = (code: string): boolean => divisionOf(code)?.level === "city"

const above = (focus: readonly string[], level: "parent" | "province"): string[] => [
  ...new Set(
    focus.map((code) =>
      level === "province" ? `${code.slice(0, 2)}0000` : (divisionOf(code)?.parent ?? code)
    )
  ),
]

/**
 * The place of the same province that a text begins with by its full name, when it is another one than all in `focus`: a city
 * with or without its district, or a district of the same city.
 */
export const placeBeside = (text: string, focus: readonly string[]): string[] => {
  const provinces = above(focus, "province")
  const wide = readChinese(text, provinces)
  const namesCity = wide.names.some((codes, at) => isLong(wide.full[at]) && codes.every(isCity))
  const isNear = !focus.some(isLarge)
  const { names, full } = namesCity ? wide : isNear ? readChinese(text, above(focus, "parent")) : NOTHING
  const codes = isLong(full.at(-1)) ? narrow(provinces, names.at(-1) ?? []) : []

  return narrow(focus, codes).length ? [] : codes
}

/** The province or city whose name the text begins with, whatever was read elsewhere. */
export const leadingPlace = (text: string): string[] | undefined => {
  const [first] = readChinese(text).names

  return first?.every(isLarge) ? first : undefined
}
