import type { Area } from "../areas"
import { allDivisions } from "../divisions"
import { resolveTerritory } from "../resolve-territory"
import { CHINESE_INSTITUTIONS, EUROPEAN_INSTITUTIONS } from "./institutions"
import { divisionArea, postalArea, subdivisionArea, worldOf } from "./world"

const china = worldOf(Object.fromEntries(allDivisions().map(({ code }) => [code, [divisionArea(code)]])))

const areaOf = (country: string, expected: string): Area => {
  const [kind, value = ""] = expected.split(":")

  return kind === "postal" ? postalArea(country, value) : subdivisionArea(value)
}
const europe = worldOf(
  Object.fromEntries(
    EUROPEAN_INSTITUTIONS.flatMap(({ address: { country_code: country }, expected }) => [
      [`${country ?? ""} ${expected}`, [areaOf(country ?? "", expected)]],
      [`${country ?? ""} other`, [postalArea(country ?? "", "")]],
    ])
  )
)

describe("published addresses", () => {
  it("are more than three hundred, in all provinces", () => {
    expect(CHINESE_INSTITUTIONS.length + EUROPEAN_INSTITUTIONS.length).toBeGreaterThan(300)
    expect(new Set(CHINESE_INSTITUTIONS.map(({ expected }) => expected.slice(0, 2))).size).toBe(34)
    expect(new Set(EUROPEAN_INSTITUTIONS.map(({ address }) => address.country_code)).size).toBeGreaterThan(10)
  })

  it.each(CHINESE_INSTITUTIONS)("$name lies in $expected", ({ address, expected }) => {
    const { status, territory } = resolveTerritory(address, china)
    expect({ status, code: territory?.code }).toEqual({ status: "resolved", code: expected })
  })

  it.each(EUROPEAN_INSTITUTIONS)("$name lies in $expected", ({ address, expected }) => {
    const { status, territory } = resolveTerritory(address, europe)
    expect({ status, code: territory?.code }).toEqual({
      status: "resolved",
      code: `${address.country_code ?? ""} ${expected}`,
    })
  })
})
