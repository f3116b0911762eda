// Writes src/modules/territory/domain/divisions/former.json: node scripts/vendor-former-divisions.mjs <result.csv>
// The CSV is that of https://github.com/yescallop/areacodes (CC0), read at eed219a0678d36bacaa717f62443b10e869f0291.
import { readFileSync, writeFileSync } from "node:fs"
import { format } from "prettier"

const file = process.argv[2]
if (!file) {
  console.error("Give the file result.csv of https://github.com/yescallop/areacodes.")
  process.exit(1)
}
const folder = "src/modules/territory/domain/divisions"
const listed = ["cities", "districts"].flatMap((name) =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"))
)
const nameOf = new Map(listed.map(([code, name]) => [code, name]))
const living = new Set(nameOf.values())
/** Older names are hardly written any more. */
const SINCE = 2000
/** Words for a part of any city: "市区", "南市区", "市郊区". */
const GENERIC = /^(?:[东西南北中]?市区|市?郊区|城[东西南北中]?区|[东西南北]郊区|[新旧矿]区)$/
/** Regions whose rows name no successor. */
const SUCCESSORS = { 伊克昭盟: ["150600"], 思茅地区: ["530800"], 莱芜市: ["370116", "370117"] }
const stemOf = (name) => name.replace(/(?:地区|[省市区县盟])$/, "")

const rows = readFileSync(file, "utf8")
  .replace(/^\uFEFF/, "")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [code, , city, name, level, status, from, to, next = ""] = line.trim().split(",")
    const successors = next
      .split(";")
      .map((one) => one.replace(/\[.*/, ""))
      .filter(Boolean)

    return { code, city, name, level, status, from: Number(from), to: Number(to) || Infinity, successors }
  })

/** The living divisions in which the area of a code lies, after the changes of a year and later. */
const livingOf = (code, year) => {
  if (nameOf.has(code)) {
    return [code]
  }
  const row = rows.find((one) => one.code === code && one.from <= year && one.to > year)

  return row ? row.successors.flatMap((one) => livingOf(one, row.to)) : []
}
const successorsOf = ({ code, name, level, status, to, successors }) => {
  if (level === "地级" && SUCCESSORS[name]) {
    return SUCCESSORS[name]
  }
  if (status === "变更" && nameOf.has(code)) {
    return [code]
  }
  const inProvince = (one) => one.slice(0, 2) === code.slice(0, 2)
  if (level === "地级") {
    return listed
      .filter(([one, now]) => one.endsWith("00") && inProvince(one) && stemOf(now) === stemOf(name))
      .map(([one]) => one)
  }

  return successors.flatMap((one) => livingOf(one, to)).filter(inProvince)
}

const former = {}
const add = (name, codes) => {
  former[name] = [...new Set([...(former[name] ?? []), ...codes])].sort()
}
/** What the city of a row is now, by its name. */
const nowOf = ({ code, city }) =>
  former[city] ??
  listed
    .filter(([one, now]) => one.slice(0, 2) === code.slice(0, 2) && stemOf(now) === stemOf(city))
    .map(([one]) => one)
const liesIn = (code, places) =>
  places.some((one) => one === code || (one.endsWith("00") && one.slice(0, 4) === code.slice(0, 4)))
const isChanged = ({ status, to }) => status !== "在用" && to >= SINCE
for (const row of rows.filter(isChanged)) {
  const { name, level, city } = row
  const codes = successorsOf(row)
  const same = codes.filter((code) => stemOf(nameOf.get(code)) === stemOf(name))
  // A county that was given to another city is not inside what its city is now: 四平市公主岭市 is in 长春.
  const moved = level === "县级" && city !== "直辖" ? same.filter((code) => !liesIn(code, nowOf(row))) : []
  if (moved.length && nowOf(row).length) {
    add(`${city}${name}`, moved)
  }
  // A county that became a district of the same name, or a region a city, is known by the name without its kind.
  const isRanked = (level === "县级" || name.endsWith("地区")) && same.length > 0
  if (!living.has(name) && !GENERIC.test(name) && !isRanked) {
    add(name, codes)
  }
}
const table = Object.fromEntries(Object.entries(former).filter(([, codes]) => codes.length))
writeFileSync(
  `${folder}/former.json`,
  await format(JSON.stringify(table), { parser: "json", semi: false, tabWidth: 2, printWidth: 110 })
)
console.log(`${Object.keys(table).length} former names`)
