import fc from "fast-check"
import { allDivisions, covers, divisionOf, fullNameOf } from "../divisions"
import type { Address } from "../read-address"
import { resolveTerritory } from "../resolve-territory"
import { INSTITUTIONS } from "./institutions"
import { divisionArea, everyDivision as everywhere, postalArea, worldOf } from "./world"

const divisions = allDivisions()
const anyDivision = fc.constantFrom(...divisions.filter(({ code }) => !/^(?:71|81|82)/.test(code)))
/** Characters of no division's name, digits and signs: what may stand around an address. */
const noise = fc.string({ unit: fc.constantFrom(..."0123456789#号楼室层单元栋座 ,。-"), maxLength: 20 })
const field = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  anyDivision.map(({ name }) => name),
  anyDivision.map(({ code }) => code),
  anyDivision.map(({ latin }) => latin[0] ?? ""),
  fc.constant(null)
)
const anyAddress: fc.Arbitrary<Address> = fc.record({
  country_code: fc.constantFrom("cn", "hk", "tw", "de", "", null, "??"),
  province: field,
  city: field,
  district: field,
  address_1: field,
  address_2: field,
  postal_code: field,
  division_code: field,
})

describe("laws of resolving", () => {
  it("never throws, and names a territory exactly when it is resolved", () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const { status, territory, confidence } = resolveTerritory(address, everywhere)
        expect(territory !== null).toBe(status === "resolved")
        expect(status === "resolved" ? confidence > 0 && confidence <= 1 : confidence === 0).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it("finds every division by its own full name and by its own code", () => {
    fc.assert(
      fc.property(anyDivision, ({ code }) => {
        const found = resolveTerritory({ country_code: "cn", address_1: fullNameOf(code) }, everywhere)
        // 嘉峪关市 has no districts: the one division below it bears its name, and no address tells the two apart.
        expect(found.territory?.id).toBe(code === "620201" ? "620200" : code)
        expect(resolveTerritory({ division_code: code }, everywhere).territory?.id).toBe(code)
      }),
      { numRuns: 300 }
    )
  })

  it("answers a territory that covers what was read, the deepest of all", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDivision, { maxLength: 30 }), anyDivision, (held, { code }) => {
        const world = worldOf(Object.fromEntries(held.map((one) => [one.code, [divisionArea(one.code)]])))
        const { territory } = resolveTerritory({ division_code: code }, world)
        const covering = held.filter((one) => covers(one.code, code)).map((one) => one.code)
        const deepest = covering.find((one) => covering.every((other) => covers(other, one)))
        expect(territory?.id).toBe(deepest)
      }),
      { numRuns: 200 }
    )
  })

  it("keeps its answer when noise follows the address", () => {
    const read = INSTITUTIONS.filter(({ alone }) => divisionOf(alone))
    fc.assert(
      fc.property(fc.constantFrom(...read), noise, ({ line, alone }, after) => {
        const noisy = { country_code: "cn", address_1: `${line} ${after}`, address_2: after }
        expect(resolveTerritory(noisy, everywhere).territory?.id).toBe(alone)
      }),
      { numRuns: 300 }
    )
  })

  it("never turns what is unknown into a place by noise", () => {
    const unread = fc.constantFrom("南京东路100号", "朝阳市场", "Atlantis", "幸福小区", "")
    fc.assert(
      fc.property(unread, noise, noise, (text, before, after) => {
        const address = {
          country_code: "cn",
          address_1: `${text}${after}`,
          address_2: before,
          city: "Poseidonis",
        }
        expect(resolveTerritory(address, everywhere).status).toBe("unknown")
      }),
      { numRuns: 200 }
    )
  })

  it("takes the longest of any prefixes that fit", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.uniqueArray(digits, { maxLength: 20 }), digits, (prefixes, postal) => {
        const world = worldOf(Object.fromEntries(prefixes.map((one) => [`p${one}`, [postalArea("de", one)]])))
        const [longest] = prefixes.filter((one) => postal.startsWith(one)).sort((a, b) => b.length - a.length)
        const { territory } = resolveTerritory({ country_code: "de", postal_code: postal }, world)
        expect(territory?.id).toBe(longest && `p${longest}`)
      })
    )
  })

  it("knows every code's parent", () => {
    expect(divisions.every(({ parent }) => parent === null || divisionOf(parent) !== undefined)).toBe(true)
    expect(divisions.filter(({ level }) => level === "province")).toHaveLength(34)
    expect(new Set(divisions.map(({ code }) => code)).size).toBe(divisions.length)
  })
})
