import cities from "./divisions/cities.json"
import districts from "./divisions/districts.json"
import { PROVINCES } from "./provinces"

export type DivisionLevel = "province" | "city" | "district"

/** A node of China's administrative tree. `latin` are its spellings in pinyin and in use, lower case, joined. */
export type Division = {
  code: string
  name: string
  level: DivisionLevel
  parent: string | null
  latin: readonly string[]
}

const parentOf = (code: string): string => {
  const city = `${code.slice(0, 4)}00`

  return byCode().has(city) ? city : `${code.slice(0, 2)}0000`
}

let index: Map<string, Division> | undefined

/** Every division by its GB/T 2260 code; built at the first question. */
const byCode = (): Map<string, Division> => {
  if (index) {
    return index
  }
  index = new Map()
  for (const { code, name, latin } of PROVINCES) {
    index.set(code, { code, name, level: "province", parent: null, latin })
  }
  for (const [code, name, latin] of cities as [string, string, string][]) {
    index.set(code, { code, name, level: "city", parent: `${code.slice(0, 2)}0000`, latin: [latin] })
  }
  for (const [code, name, latin] of districts as [string, string, string][]) {
    index.set(code, { code, name, level: "district", parent: parentOf(code), latin: [latin] })
  }

  return index
}

/** All divisions, provinces first. */
export const allDivisions = (): Division[] => [...byCode().values()]

/** The division with this code; undefined when GB/T 2260 has none. */
export const divisionOf = (code: string): Division | undefined => byCode().get(code)

/** The division and all above it, deepest first. */
export const lineageOf = (code: string): Division[] => {
  const division = divisionOf(code)

  return division ? [division, ...(division.parent ? lineageOf(division.parent) : [])] : []
}

/** Does `outer` cover `inner`, or are they the same? */
export const covers = (outer: string, inner: string): boolean =>
  lineageOf(inner).some(({ code }) => code === outer)

/** A division's name with all above it, widest first: "江苏省南京市鼓楼区". */
export const fullNameOf = (code: string): string =>
  lineageOf(code)
    .reverse()
    .map(({ name }) => name)
    .join("")

/** Divisions under a parent (provinces without one), or with a name or code that holds the text; at most `take`. */
export const findDivisions = (
  { q, parent_code: parent }: { q?: string | undefined; parent_code?: string | undefined },
  take = 200
): Division[] => {
  const text = q?.trim().toLowerCase() ?? ""
  const fits = (division: Division): boolean =>
    (parent ? division.parent === parent : text !== "" || division.level === "province") &&
    (text === "" ||
      division.name.includes(text) ||
      division.code.startsWith(text) ||
      division.latin.some((latin) => latin.startsWith(text.replace(/[^a-z]/g, "") || "-")))

  return allDivisions().filter(fits).slice(0, take)
}
