import { divisionOf } from "./divisions"
import { PROVINCES, provinceOfCode, provinceOfCountry, provinceOfLetters } from "./provinces"

export type AreaKind = "subdivision" | "division" | "postal_prefix"

/** A piece of the world a territory covers, as `Area` of the contract. */
export type Area = { kind: AreaKind; country_code: string; value: string }

/** Countries whose postal codes are digits: letters before them name the country ("L-1512", "LT-08406"). */
const DIGITS_ONLY = new Set(
  "at be bg ch cn cz de dk ee es fi fr gr hr hu it lt lu lv no pl pt ro se si sk tw".split(" ")
)

/** A postal code as it is compared: upper case, letters and digits only, without letters for the country. */
export const normalPostal = (text: string, country: string): string => {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")

  return DIGITS_ONLY.has(country) ? plain.replace(/^[A-Z]+(?=\d)/, "") : plain
}

/** The area as it is kept: country in lower case, codes in upper case, postal codes without spaces. */
export const normalArea = ({ kind, country_code, value }: Area): Area => ({
  kind,
  country_code: country_code.toLowerCase(),
  value:
    kind === "postal_prefix" ? normalPostal(value, country_code.toLowerCase()) : value.trim().toUpperCase(),
})

/** Is the area one that can exist? Chinese codes must be known; ISO 3166-2 codes of others must have its form. */
export const isKnownArea = ({ kind, country_code: country, value }: Area): boolean => {
  if (kind === "postal_prefix") {
    return /^[A-Z0-9]{0,12}$/.test(value)
  }
  if (kind === "division") {
    return country === "cn" && divisionOf(value) !== undefined
  }
  if (!value.startsWith(`${country.toUpperCase()}-`)) {
    return false
  }

  return country === "cn" ? provinceOfLetters(value) !== undefined : /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(value)
}

const keyOfPlain = ({ kind, country_code, value }: Area): string => `${kind}:${country_code}:${value}`

/**
 * The key under which an area counts. A province of China has two codes (CN-GD is 440000), and Hong Kong, Macau and
 * Taiwan are countries in addresses as well: all spellings of one area share a key.
 */
export const areaKeyOf = (area: Area): string => {
  const province =
    area.kind === "subdivision" && area.country_code === "cn"
      ? provinceOfLetters(area.value)
      : area.kind === "postal_prefix" && area.value === ""
        ? provinceOfCountry(area.country_code)
        : undefined

  return province
    ? keyOfPlain({ kind: "division", country_code: "cn", value: province.code })
    : keyOfPlain(area)
}

/** Every way to write an area that is kept, itself among them. */
export const spellingsOf = (area: Area): Area[] => {
  const key = areaKeyOf(area)
  const province = PROVINCES.find(({ code }) => key === `division:cn:${code}`)
  if (!province) {
    return [area]
  }
  const country = province.letters.toLowerCase()

  return [
    { kind: "division", country_code: "cn", value: province.code },
    { kind: "subdivision", country_code: "cn", value: `CN-${province.letters}` },
    ...(provinceOfCountry(country)
      ? [{ kind: "postal_prefix" as const, country_code: country, value: "" }]
      : []),
  ]
}

/** What a person reads for an area: its name where we know one, with its code. */
export const labelOf = ({ kind, country_code: country, value }: Area): string => {
  if (kind === "postal_prefix") {
    return `${country.toUpperCase()} ${value}`.trim()
  }
  const name = kind === "division" ? divisionOf(value)?.name : provinceNameOf(country, value)

  return name ? `${name} (${value})` : value
}

const provinceNameOf = (country: string, value: string): string | undefined =>
  country === "cn" ? provinceOfCode(provinceOfLetters(value)?.code ?? "")?.name : undefined
