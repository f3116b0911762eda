import listed from "./divisions/subdivisions.json"

/** Names in use beside those of ISO 3166-2. */
const ENGLISH: Record<string, string> = {
  bavaria: "DE-BY",
  hesse: "DE-HE",
  lowersaxony: "DE-NI",
  northrhinewestphalia: "DE-NW",
  rhinelandpalatinate: "DE-RP",
  saxony: "DE-SN",
  saxonyanhalt: "DE-ST",
  thuringia: "DE-TH",
  vienna: "AT-9",
  tyrol: "AT-7",
  styria: "AT-6",
  carinthia: "AT-2",
  loweraustria: "AT-3",
  upperaustria: "AT-4",
  brittany: "FR-BRE",
  normandy: "FR-NOR",
  corsica: "FR-20R",
  lombardy: "IT-25",
  tuscany: "IT-52",
  piedmont: "IT-21",
  sicily: "IT-82",
  sardinia: "IT-88",
  apulia: "IT-75",
  catalonia: "ES-CT",
  andalusia: "ES-AN",
  basquecountry: "ES-PV",
  northholland: "NL-NH",
  southholland: "NL-ZH",
}

const keyOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/ß/g, "ss")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")

type Listed = Record<string, [string, string][]>
const indexed = new Map<string, Map<string, string[]>>()

const namesOf = (country: string): Map<string, string[]> => {
  const known = indexed.get(country)
  if (known) {
    return known
  }
  const map = new Map<string, string[]>()
  for (const [code, name] of (listed as unknown as Listed)[country] ?? []) {
    for (const key of [keyOf(name), keyOf(name.replace(/[([].*/, ""))]) {
      map.set(key, [...new Set([...(map.get(key) ?? []), code])])
    }
  }
  Object.entries(ENGLISH)
    .filter(([, code]) => code.startsWith(`${country}-`))
    .forEach(([key, code]) => map.set(key, [code]))
  indexed.set(country, map)

  return map
}

/** The name ISO 3166-2 gives a code. */
export const subdivisionName = (code: string): string | undefined =>
  (listed as unknown as Listed)[code.slice(0, 2)]?.find(([listedCode]) => listedCode === code)?.[1]

/**
 * The ISO 3166-2 code that a country's province field holds, as a code ("DE-BY", "BY") or as a name ("Bayern",
 * "Bavaria"); undefined when it is neither, or the name of several.
 */
export const readSubdivision = (
  country: string,
  text: string
): { code: string; method: "code" | "name" } | undefined => {
  const upper = country.toUpperCase()
  const plain = text.slice(0, 100).normalize("NFKC").trim()
  const letters = new RegExp(`^(?:${upper}-)?([A-Z0-9]{1,3})$`).exec(plain.toUpperCase())?.[1]
  const code = `${upper}-${letters ?? ""}`
  if (letters && subdivisionName(code)) {
    return { code, method: "code" }
  }
  const codes = namesOf(upper).get(keyOf(plain))

  return codes?.length === 1 && codes[0] ? { code: codes[0], method: "name" } : undefined
}
