import { allDivisions, divisionOf } from "./divisions"
import { shortNameOf } from "./division-names"

/** Spellings in use that are not pinyin. */
const SPELLINGS: Record<string, string> = {
  hohhot: "150100",
  huhhot: "150100",
  baotou: "150200",
  tongliao: "150500",
  ordos: "150600",
  hulunbuir: "150700",
  bayannur: "150800",
  ulanqab: "150900",
  hinggan: "152200",
  xilingol: "152500",
  alxa: "152900",
  qiqihar: "230200",
  harbin: "230100",
  yanbian: "222400",
  nanking: "320100",
  amoy: "350200",
  tsingtao: "370200",
  canton: "440100",
  garze: "513300",
  ngawa: "513200",
  lhasa: "540100",
  shigatse: "540200",
  xigaze: "540200",
  qamdo: "540300",
  nyingchi: "540400",
  lhoka: "540500",
  nagqu: "540600",
  ngari: "542500",
  deqen: "533400",
  golog: "632600",
  urumqi: "650100",
  karamay: "650200",
  turpan: "650400",
  kumul: "650500",
  bortala: "652700",
  bayingolin: "652800",
  bayingol: "652800",
  aksu: "652900",
  kizilsu: "653000",
  kashgar: "653100",
  hotan: "653200",
  khotan: "653200",
  ili: "654000",
  altay: "654300",
}

/** Words that say what kind of division a name is: which endings of the Chinese name they allow. */
const KINDS: Record<string, RegExp> = {
  sheng: /省$/,
  province: /省$|自治区$/,
  shi: /市$/,
  city: /市$/,
  municipality: /市$/,
  qu: /区$/,
  district: /区$/,
  xinqu: /新区$/,
  xian: /县$/,
  county: /县$/,
  qi: /旗$/,
  banner: /旗$/,
  meng: /盟$/,
  league: /盟$/,
  zhou: /州$/,
  zizhizhou: /州$/,
  prefecture: /州$|地区$|盟$/,
  diqu: /地区$/,
  zizhiqu: /自治区$/,
  region: /自治区$|特别行政区$/,
  zizhixian: /县$/,
  sar: /特别行政区$/,
}
const FILLERS = new Set(
  "autonomous special administrative new area zhuang zhuangzu hui huizu uygur uyghur uighur tibetan mongol mongolian yi miao dong buyi tujia dai bai hani korean kazakh kirgiz".split(
    " "
  )
)

let latin: Map<string, string[]> | undefined

const add = (map: Map<string, string[]>, key: string, code: string): void => {
  const known = map.get(key) ?? []
  if (!known.includes(code)) {
    map.set(key, [...known, code])
  }
}

const latinNames = (): Map<string, string[]> => {
  if (latin) {
    return latin
  }
  const map = new Map<string, string[]>()
  for (const { code, name, latin: spellings } of allDivisions()) {
    const isLong = shortNameOf(name) !== name
    for (const spelling of spellings.flatMap((one) => [one, one.replace(/v/g, "u")])) {
      if (isLong) {
        add(map, spelling, code)
      }
      Object.entries(KINDS)
        .filter(
          ([kind, ending]) => /^(?:sheng|shi|qu|xian|qi|meng|zhou|diqu)$/.test(kind) && ending.test(name)
        )
        .forEach(([kind]) => add(map, spelling + kind, code))
    }
  }
  Object.entries(SPELLINGS).forEach(([spelling, code]) => add(map, spelling, code))
  latin = map

  return map
}

const wordsOf = (text: string): string[] =>
  text
    .slice(0, 200)
    .normalize("NFD")
    .replace(/u\u0308/gi, "v")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'`-]/g, "")
    .split(/[^a-z]+/)
    .filter(Boolean)

/**
 * Reads a phrase that holds nothing but names: "Guangzhou Shi" or "Guangdong Shenzhen". Answers for each name the
 * divisions that bear it; undefined when a word is left that is neither a name nor the kind of one.
 */
export const readLatinPhrase = (text: string): string[][] | undefined => {
  const words = wordsOf(text)
  const found: string[][] = []
  for (let at = 0; at < words.length;) {
    const name = longestName(words, at)
    if (!name) {
      return undefined
    }
    at = name.next
    let { codes } = name
    for (let word = words[at]; word && (FILLERS.has(word) || word in KINDS); word = words[at]) {
      const ending = KINDS[word]
      codes = ending ? codes.filter((code) => ending.test(divisionOf(code)?.name ?? "")) : codes
      at += 1
    }
    found.push(codes)
  }

  return found.length && found.every((codes) => codes.length) ? found : undefined
}

const longestName = (words: string[], at: number): { codes: string[]; next: number } | undefined => {
  for (let next = Math.min(words.length, at + 6); next > at; next -= 1) {
    const joined = words.slice(at, next).join("")
    const codes = latinNames().get(joined) ?? latinNames().get(joined.replace(/v/g, "u"))
    if (codes) {
      return { codes, next }
    }
  }

  // One-syllable counties are named with their kind only: "Shan County".
  const kind = KINDS[words[at + 1] ?? ""]
  const glued = kind && latinNames().get(`${words[at] ?? ""}${kind.test("县") ? "xian" : "qu"}`)

  return glued ? { codes: glued, next: at + 2 } : undefined
}

/** "P.R. China", "China PR", "Peoples R China", "People's Republic of China", "PRC". */
const COUNTRY =
  /\b(?:people['’]?s['’]?\s+r(?:ep(?:ublic)?)?\.?\s+(?:of\s+)?|p\.?\s*r\.?\s*)?china\b(?:\s+p\.?r\b\.?)?|\bp\.?r\.?c\b\.?/gi
/** Parts end at a comma or at a stop that is not within a number: "No.51". */
const ENDS = /[,;，；\n]|\.(?=\s|$|[a-z])/i

/**
 * Reads the end of an address written the Latin way, smallest first: "5 Yiheyuan Road, Haidian District, Beijing
 * 100871, P.R. China". Answers names from the widest down; nothing when the end is not a name.
 */
export const readLatinAddress = (text: string): string[][] => {
  const found: string[][] = []
  const parts = text
    .slice(0, 400)
    .replace(COUNTRY, " ")
    .split(ENDS)
    .filter((part) => /\p{L}/u.test(part))
  for (const part of parts.reverse()) {
    const names = readLatinPhrase(part.replace(/\d/g, " "))
    if (!names || parts.length === 1) {
      break
    }
    found.push(...(names.length > 1 ? orderNames(names) : names))
  }

  return found
}

const orderNames = (names: string[][]): string[][] =>
  [...names].sort((one, other) => depthOf(one) - depthOf(other))

const depthOf = (codes: string[]): number =>
  Math.min(...codes.map((code) => ["province", "city", "district"].indexOf(divisionOf(code)?.level ?? "")))
