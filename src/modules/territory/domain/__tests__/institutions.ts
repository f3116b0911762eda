import type { Address } from "../read-address"
import { ABROAD } from "./institutions/abroad"
import { HOSPITALS } from "./institutions/hospitals"
import { MUSEUMS } from "./institutions/museums"
import { STATIONS } from "./institutions/stations"
import { UNIVERSITIES } from "./institutions/universities"

/** A well-known place, its published address in one of the ways people write it, and the area it lies in. */
export type Institution = { name: string; address: Address; expected: string }

/** Columns: name, country, province, city, district, address line, postal code, expected area. */
const parse = (table: string): Institution[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", country, province, city, district, address, postal, expected = ""] = line
        .split("|")
        .map((cell) => cell.trim())

      return {
        name,
        address: {
          country_code: country,
          province,
          city,
          district,
          address_1: address,
          postal_code: postal,
        },
        expected,
      }
    })

/** Expected: a GB/T 2260 code. */
export const CHINESE_INSTITUTIONS = [UNIVERSITIES, HOSPITALS, STATIONS, MUSEUMS].flatMap(parse)

/** Expected: `subdivision:` and an ISO 3166-2 code, or `postal:` and a prefix in the country. */
export const EUROPEAN_INSTITUTIONS = parse(ABROAD)
