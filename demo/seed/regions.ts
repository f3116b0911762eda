import { allDivisions } from "../../src/modules/territory/domain/divisions"
import { PROVINCES } from "../../src/modules/territory/domain/provinces"

export type SeedArea = {
  kind: "subdivision" | "division" | "postal_prefix"
  country_code: string
  value: string
}
export type SeedTerritory = {
  code: string
  name: string
  name_zh: string | null
  parent: string | null
  time_zone: string
  /** Code of the warehouse that serves it. */
  warehouse: string
  areas: SeedArea[]
}

export type Warehouse = {
  code: string
  name: string
  city: string
  country: string
  address: string
  zip: string
}

export const WAREHOUSES: Warehouse[] = [
  { code: "WH-N", name: "天津仓 Tianjin", city: "天津市", country: "cn", address: "滨海新区物流大道 18 号", zip: "300450" }, // prettier-ignore
  { code: "WH-E", name: "嘉兴仓 Jiaxing", city: "嘉兴市", country: "cn", address: "南湖区仓储路 66 号", zip: "314000" }, // prettier-ignore
  { code: "WH-S", name: "佛山仓 Foshan", city: "佛山市", country: "cn", address: "南海区物流路 9 号", zip: "528200" }, // prettier-ignore
  { code: "WH-C", name: "武汉仓 Wuhan", city: "武汉市", country: "cn", address: "东西湖区走马岭 21 号", zip: "430040" }, // prettier-ignore
  { code: "WH-SW", name: "成都仓 Chengdu", city: "成都市", country: "cn", address: "双流区空港路 5 号", zip: "610200" }, // prettier-ignore
  { code: "WH-NW", name: "西安仓 Xi'an", city: "西安市", country: "cn", address: "国际港务区 3 号", zip: "710026" }, // prettier-ignore
]
export const EUROPEAN_WAREHOUSE: Warehouse = {
  code: "WH-EU",
  name: "Frankfurt",
  city: "Frankfurt am Main",
  country: "de",
  address: "Cargo City Süd 12",
  zip: "60549",
}

type Region = { code: string; name: string; name_zh: string; warehouse: string; provinces: string[] }

/** The six sales regions (大区) and the provinces in each, by the letters of ISO 3166-2:CN. */
export const SALES_REGIONS: Region[] = [
  { code: "CN-NORTH", name: "North China", name_zh: "华北大区", warehouse: "WH-N", provinces: ["BJ", "TJ", "HE", "SX", "NM"] }, // prettier-ignore
  { code: "CN-EAST", name: "East China", name_zh: "华东大区", warehouse: "WH-E", provinces: ["SH", "JS", "ZJ", "AH", "FJ", "JX", "SD", "TW"] }, // prettier-ignore
  { code: "CN-SOUTH", name: "South China", name_zh: "华南大区", warehouse: "WH-S", provinces: ["GD", "GX", "HI", "HK", "MO"] }, // prettier-ignore
  { code: "CN-CENTRAL", name: "Central China", name_zh: "华中大区", warehouse: "WH-C", provinces: ["HA", "HB", "HN"] }, // prettier-ignore
  { code: "CN-SOUTHWEST", name: "Southwest China", name_zh: "西南大区", warehouse: "WH-SW", provinces: ["CQ", "SC", "GZ", "YN", "XZ"] }, // prettier-ignore
  { code: "CN-NORTH-FRONTIER", name: "Northwest and Northeast China", name_zh: "西北东北大区", warehouse: "WH-NW", provinces: ["LN", "JL", "HL", "SN", "GS", "QH", "NX", "XJ"] }, // prettier-ignore
]

/** Provinces that are known by name only and have an ISO 3166-2 code instead of districts. */
const BY_ISO = new Set(["TW", "HK", "MO"])
const provinceOf = (letters: string) => {
  const found = PROVINCES.find((province) => province.letters === letters)
  if (!found) {
    throw new Error(`No province ${letters}`)
  }

  return found
}

const china = (): SeedTerritory[] => {
  const zone = { time_zone: "Asia/Shanghai" }
  const root = {
    code: "CN",
    name: "China",
    name_zh: "中国",
    parent: null,
    warehouse: "WH-E",
    areas: [],
    ...zone,
  }

  return [
    root,
    ...SALES_REGIONS.flatMap(({ code, name, name_zh, warehouse, provinces }) => [
      { code, name, name_zh, warehouse, parent: "CN", areas: [], ...zone },
      ...provinces.map((letters): SeedTerritory => {
        const province = provinceOf(letters)

        return {
          code: `CN-${letters}`,
          name: titled(province.latin[0] ?? letters),
          name_zh: province.name,
          warehouse,
          parent: code,
          areas: [
            BY_ISO.has(letters)
              ? { kind: "subdivision", country_code: "cn", value: `CN-${letters}` }
              : { kind: "division", country_code: "cn", value: province.code },
          ],
          ...zone,
        }
      }),
    ]),
  ]
}

const europe = (): SeedTerritory[] => {
  const at = { name_zh: null, warehouse: EUROPEAN_WAREHOUSE.code }
  const country = (value: string): SeedArea => ({ kind: "postal_prefix", country_code: value, value: "" })

  return [
    {
      ...at,
      code: "EU",
      name: "Europe",
      name_zh: "欧洲",
      parent: null,
      time_zone: "Europe/Berlin",
      areas: [],
    },
    { ...at, code: "DE", name: "Germany", name_zh: "德国", parent: "EU", time_zone: "Europe/Berlin", areas: [country("de")] }, // prettier-ignore
    { ...at, code: "DE-BY", name: "Bayern", parent: "DE", time_zone: "Europe/Berlin", areas: [{ kind: "subdivision", country_code: "de", value: "DE-BY" }] }, // prettier-ignore
    { ...at, code: "FR", name: "France", name_zh: "法国", parent: "EU", time_zone: "Europe/Paris", areas: [country("fr")] }, // prettier-ignore
  ]
}

/** Every territory, parents before children. */
export const territories = (): SeedTerritory[] => [...china(), ...europe()]

export type City = { code: string; name: string; letters: string; province: string }

/** The cities a city agent may come from: prefecture cities by the letters of their province. */
export const cities = (): City[] =>
  allDivisions()
    .filter(({ level }) => level === "city")
    .flatMap(({ code, name }) => {
      const province = PROVINCES.find(({ code: of }) => of.slice(0, 2) === code.slice(0, 2))

      return province && name.endsWith("市")
        ? [{ code, name: name.slice(0, -1), letters: province.letters, province: province.name }]
        : []
    })

const titled = (latin: string): string => latin.charAt(0).toUpperCase() + latin.slice(1)
