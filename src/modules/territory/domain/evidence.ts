import { divisionOf } from "./divisions"
import { provinceOfCharacter } from "./division-names"
import type { Focus } from "./focus"
import { readLatinPhrase } from "./latin-names"
import { provinceOfLetters } from "./provinces"
import { readChinese } from "./read-chinese"

/** What a part of an address says: the divisions it may mean, and how it was read. */
export type Evidence = {
  codes: string[]
  method: "code" | "name"
  isLatin?: boolean
  isFree?: boolean
  isInexact?: boolean
}

/** Is any of it written in Chinese? */
export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** The division of a GB/T 2260 code of 6 to 12 digits; of a newer code, the city or province it lies in. */
export const evidenceOfCode = (text: string): Evidence | undefined => {
  if (!/^\d{6}(?:\d{3}){0,2}$/.test(text)) {
    return undefined
  }
  const code = [text.slice(0, 6), `${text.slice(0, 4)}00`, `${text.slice(0, 2)}0000`].find(divisionOf)

  return code
    ? { codes: [code], method: "code", isInexact: !divisionOf(text.slice(0, 6)) && text.slice(4, 6) !== "00" }
    : undefined
}

/** The province of an ISO 3166-2 code; without "CN-" only when the country is known. */
export const evidenceOfLetters = (text: string, isChina: boolean): Evidence | undefined => {
  const isIso = /^CN-[A-Z]{2}$/i.test(text) || (isChina && /^[A-Z]{2}$/i.test(text))
  const province = isIso ? provinceOfLetters(text) : undefined

  return province && { codes: [province.code], method: "code" }
}

/** A field that stands for no division: 市辖区 below a municipality. */
export const PLACEHOLDER = /^(?:市辖区|市辖县|县|(?:省|自治区)直辖.*)$/

/** What a field that should hold names says; undefined when it is not understood. */
export const evidenceOfField = (text: string, focus: Focus): Evidence[] | undefined => {
  if (!isHan(text)) {
    return readLatinPhrase(text)?.map((codes) => ({ codes, method: "name", isLatin: true }))
  }
  const letter = provinceOfCharacter(text)
  if (letter) {
    return [{ codes: [letter], method: "name" }]
  }
  const inside = readChinese(text, focus)
  const { names } = inside.names.length ? inside : readChinese(text)

  return names.length ? names.map((codes) => ({ codes, method: "name" })) : undefined
}
