import { useQueries } from "@tanstack/react-query"
import { territoryEndpoints } from "../../http/territory"
import { ask, type Reply, useEndpoint } from "./api"
import type { Option } from "./sources"
import { useText } from "./text"

type Divisions = Reply<typeof territoryEndpoints.listDivisions>

const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`

/** The parents under which the names of these GB/T 2260 codes are found; "" stands for the provinces. */
const parentsOf = (codes: string[]): string[] => [
  ...new Set(
    codes.flatMap((code) =>
      code.endsWith("0000")
        ? [""]
        : code.endsWith("00")
          ? ["", provinceOf(code)]
          : ["", provinceOf(code), `${code.slice(0, 4)}00`]
    )
  ),
]

/** Says GB/T 2260 codes by name, with a few requests however many codes there are. An unknown code is said as itself. */
export const useDivisionNames = (codes: string[]): ((code: string) => string) => {
  const { tag } = useText()
  const names = useQueries({
    queries: parentsOf(codes).map((parent) => ({
      queryKey: ["dealer-divisions", parent],
      queryFn: () =>
        ask<Divisions>("GET", territoryEndpoints.listDivisions.path, {
          query: parent ? { parent_code: parent } : {},
          tag,
        }),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
    combine: (results) =>
      new Map(
        results.flatMap(
          ({ data }) => data?.divisions.map(({ code, name }): [string, string] => [code, name]) ?? []
        )
      ),
  })

  return (code) => {
    const name = names.get(code)
    const province = code.endsWith("0000") ? undefined : names.get(provinceOf(code))

    return name ? [province, name].filter(Boolean).join(" ") : code
  }
}

/** Divisions by a part of their name, in Chinese or pinyin, or by code. */
export const useDivisionSearch = (q: string): Option[] => {
  const { data } = useEndpoint(territoryEndpoints.listDivisions, { query: q ? { q } : {} })
  const { data: all } = useEndpoint(territoryEndpoints.listDivisions, { query: {} })
  const provinces = new Map(all?.divisions.map(({ code, name }) => [code, name]))

  return (
    data?.divisions.slice(0, 50).map(({ code, name, level }) => ({
      value: code,
      label: `${level === "province" ? "" : `${provinces.get(provinceOf(code)) ?? ""} `}${name} (${code})`,
    })) ?? []
  )
}
