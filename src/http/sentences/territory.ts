import type { Sentence } from "./sentence"

/** Refusals about territories and their areas. */
export const TERRITORY_ERRORS = {
  territory_not_found: { en: "No territory with id {{id}}.", zh: "找不到编号为 {{id}} 的区域。" },
  territory_code_taken: {
    en: "Territory code {{code}} is already in use.",
    zh: "区域编码 {{code}} 已被使用。",
  },
  territory_cycle: { en: "A territory cannot lie inside itself.", zh: "区域不能隶属于自己或自己的下级。" },
  territory_in_use: {
    en: "Dealers, rules, statement cycles, dunning processes or territories ({{count}}) use this territory. Change them first.",
    zh: "有 {{count}} 个经销商、规则、对账周期、催收流程或下级区域使用该区域，请先修改。",
  },
  stock_location_in_use: {
    en: "Territory {{name}} is served from this location; choose another warehouse for it first.",
    zh: "区域 {{name}} 由该仓库供货，请先为其更换仓库。",
  },
  territory_area_taken: {
    en: "{{area}} already belongs to territory {{name}}.",
    zh: "{{area}} 已属于区域 {{name}}。",
  },
  territory_area_repeated: {
    en: "{{area}} is given more than once.",
    zh: "{{area}} 重复出现。",
  },
  territory_area_unknown: { en: "{{area}} is no known area code.", zh: "{{area}} 不是已知的行政区划代码。" },
  time_zone_unknown: { en: "{{zone}} is no known time zone.", zh: "{{zone}} 不是已知的时区。" },
  stock_location_not_found: { en: "No warehouse with id {{id}}.", zh: "找不到编号为 {{id}} 的仓库。" },
} as const satisfies Record<string, Sentence>
