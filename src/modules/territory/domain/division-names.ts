import former from "./divisions/former.json"
import traditional from "./divisions/traditional.json"
import { allDivisions, type Division } from "./divisions"
import { PROVINCES } from "./provinces"

const PEOPLES =
  /(?:各族|蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族|普米族)+$/
const KIND = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|(?<=神农架)林区|特区|新区|省|市|区|县|盟|旗)$/

/** A name under which divisions are known. `formal`: with its suffix, so that it cannot be the start of a street. */
export type Named = { formal: boolean; codes: string[] }

const characters = traditional as Record<string, string>

/** Text in simplified characters, half width, without marks that cannot be seen. */
export const plainText = (text: string): string =>
  [...text.slice(0, 400).normalize("NFKC")]
    .map((character) => characters[character] ?? character)
    .join("")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .trim()

/** The name without its kind and its peoples: "恩施土家族苗族自治州" is 恩施; as it is when too little would be left. */
export const shortNameOf = (name: string): string => {
  const bare = name.replace(KIND, "")
  const stem = bare === "内蒙古" ? bare : bare.replace(PEOPLES, "")

  return stem.length > 1 ? stem : bare.length > 1 ? bare : name
}

/** Names a division had before it changed its rank: counties became cities and districts, regions became cities. */
const formerNamesOf = ({ name, level }: Division): string[] => {
  const short = shortNameOf(name)
  if (short === name) {
    return []
  }
  if (level === "province") {
    return name.endsWith("自治区") ? [`${short}省`] : []
  }
  if (level === "city") {
    return name.endsWith("市") ? [`${short}地区`] : name.endsWith("自治州") ? [`${short}州`] : []
  }

  return name.endsWith("区") ? [`${short}县`, `${short}市`] : name.endsWith("市") ? [`${short}县`] : []
}

/** Cities and counties of Taiwan, of which no code is known: 新北市 is not 新北区 of 常州. */
const TAIWAN =
  "台北市 新北市 桃园市 台中市 台南市 高雄市 基隆市 新竹市 嘉义市 新竹县 苗栗县 彰化县 南投县 云林县 嘉义县 屏东县 宜兰县 花莲县 台东县 澎湖县"

let chinese: Map<string, Named> | undefined

const add = (map: Map<string, Named>, key: string, code: string, formal: boolean): void => {
  const known = map.get(key)
  if (!known) {
    map.set(key, { formal, codes: [code] })
  } else if (!known.codes.includes(code)) {
    known.codes.push(code)
  }
}

/** Every Chinese name with the divisions that bear it; built at the first question. */
export const chineseNames = (): Map<string, Named> => {
  if (chinese) {
    return chinese
  }
  const map = new Map<string, Named>()
  const divisions = allDivisions()
  divisions.forEach(({ name, code }) => add(map, name, code, true))
  TAIWAN.split(" ").forEach((name) => add(map, name, "710000", true))
  // 思茅市 was the whole of what is 普洱市 now, not only its district 思茅区.
  Object.entries(former).forEach(([name, codes]) => codes.forEach((code) => add(map, name, code, true)))
  const formal = new Set(map.keys())
  for (const division of divisions) {
    add(map, shortNameOf(division.name), division.code, false)
    formerNamesOf(division)
      .filter((name) => !formal.has(name))
      .forEach((name) => add(map, name, division.code, true))
  }
  add(map, "内蒙", "150000", false)
  chinese = map

  return map
}

const letters = new Map(PROVINCES.flatMap(({ code, aliases }) => aliases.map((alias) => [alias, code])))

/** The province of a one-character name: 粤 is 440000. */
export const provinceOfCharacter = (character: string): string | undefined => letters.get(character)
