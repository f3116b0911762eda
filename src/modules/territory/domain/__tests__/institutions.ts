import type { Address } from "../read-address"
import { EUROPE } from "./institutions/europe"
import { GERMANY } from "./institutions/germany"
import { GREATER_CHINA } from "./institutions/greater-china"
import { HOSPITALS } from "./institutions/hospitals"
import { HOSPITALS_OF_HANGZHOU } from "./institutions/hospitals-hangzhou"
import { PAPERS } from "./institutions/papers"
import { REGISTRY } from "./institutions/registry"
import { STATIONS } from "./institutions/stations"
import { UNIVERSITIES_EAST } from "./institutions/universities-east"
import { UNIVERSITIES_NORTH } from "./institutions/universities-north"
import { UNIVERSITIES_SOUTH } from "./institutions/universities-south"
import { UNIVERSITIES_WEST } from "./institutions/universities-west"

const rowsOf = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))

/**
 * An institution of mainland China. `line`: the address it publishes; `record`: where its source files it, written
 * "province/city/district" in the tables; `alone`: the division the line names by itself, or `ambiguous` or `unknown`;
 * `filed`: the same of line and record together.
 */
export type Institution = {
  name: string
  line: string
  record: { province: string; city: string; district: string }
  alone: string
  filed: string
}

const institutionOf = ([
  name = "",
  line = "",
  record = "",
  alone = "",
  filed = "",
]: string[]): Institution => {
  const [province = "", city = "", district = ""] = record.split("/")

  return { name, line, record: { province, city, district }, alone, filed }
}

/** Columns: name, line, record, alone, filed. */
export const INSTITUTIONS = [
  UNIVERSITIES_NORTH,
  UNIVERSITIES_EAST,
  UNIVERSITIES_SOUTH,
  UNIVERSITIES_WEST,
  HOSPITALS,
  HOSPITALS_OF_HANGZHOU,
  STATIONS,
].flatMap((table) => rowsOf(table).map(institutionOf))

/** The same in Latin letters; no record stands beside these. */
export const LATIN_INSTITUTIONS = [PAPERS, REGISTRY].flatMap((table) =>
  rowsOf(table).map(([name = "", line = "", alone = ""]) => ({ name, line, alone }))
)

/** Lines of Hong Kong, Macau and Taiwan, with their country. */
export const GREATER_INSTITUTIONS = rowsOf(GREATER_CHINA).map(([name = "", country = "", line = ""]) => ({
  name,
  country,
  line,
}))

/** Addresses of Germany with their state, and its ISO 3166-2 code. */
export const GERMAN_INSTITUTIONS = rowsOf(GERMANY).map(
  ([name = "", province = "", city = "", street = "", postal = "", state = ""]) => ({
    name,
    address: { country_code: "de", province, city, address_1: street, postal_code: postal },
    state,
  })
)

/** Addresses of the European Union without a province, and the first two characters of their postal code. */
export const EUROPEAN_INSTITUTIONS: { name: string; address: Address; country: string; prefix: string }[] =
  rowsOf(EUROPE).map(([name = "", country = "", city = "", street = "", postal = "", prefix = ""]) => ({
    name,
    address: { country_code: country, city, address_1: street, postal_code: postal },
    country,
    prefix,
  }))
