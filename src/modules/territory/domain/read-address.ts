import { normalPostal } from "./areas"
import { covers, divisionOf, lineageOf } from "./divisions"
import { plainText } from "./division-names"
import {
  type Evidence,
  evidenceOfCode,
  evidenceOfField,
  evidenceOfLetters,
  isHan,
  PLACEHOLDER,
} from "./evidence"
import { type Focus, narrow } from "./focus"
import { readLatinAddress, readLatinPhrase } from "./latin-names"
import { provinceOfPostal } from "./postal-provinces"
import { provinceOfCode, provinceOfCountry } from "./provinces"
import { placeBeside, leadingPlace, readChinese, readFreeChinese } from "./read-chinese"

/** An address as `Address` of the contract. */
export type Address = {
  country_code?: string | null | undefined
  province?: string | null | undefined
  city?: string | null | undefined
  district?: string | null | undefined
  address_1?: string | null | undefined
  address_2?: string | null | undefined
  postal_code?: string | null | undefined
  division_code?: string | null | undefined
}

/** What an address says about China's divisions. */
export type Reading = {
  /** The divisions it may mean, deepest known; several when names are shared; none when nothing was read. */
  codes: string[]
  /** Two parts of the address exclude each other; `codes` holds what both mean. */
  isContradictory: boolean
  /** How the deepest of it was read. */
  method: "code" | "name" | "none"
  /** Read from Latin letters, from free text; some field that should be a name was not understood. */
  isLatin: boolean
  isFree: boolean
  hasUnread: boolean
}

/** A six-digit postal code within a line: "Xi'an 710049". */
const postalIn = (text: string): string => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? ""

const onlyProvinces = (codes: string[]): string[] => {
  const provinces = codes.filter((code) => divisionOf(code)?.level === "province")

  return provinces.length ? provinces : codes
}

const liesInOneOf = (code: string, others: readonly string[]): boolean =>
  lineageOf(code).some((up) => up.code !== code && others.includes(up.code))

/** 长沙 is the city, not the county of that name in it. */
const withoutNamesakes = (codes: string[]): string[] => {
  const cities = codes.filter((code) => divisionOf(code)?.level === "city")

  return codes.filter((code) => !liesInOneOf(code, cities))
}

/** 吉林 as a city is not the province of that name. */
const onlyCities = (codes: string[]): string[] => {
  const rest = withoutNamesakes(codes)

  return rest.filter((code) => !rest.some((other) => liesInOneOf(other, [code])))
}

const onlyDeepest = (codes: string[]): string[] =>
  codes.filter((code) => !codes.some((other) => liesInOneOf(other, [code])))

const FIELDS = ["province", "city", "district"] as const
const HINTS = { province: onlyProvinces, city: onlyCities, district: onlyDeepest }

class Reader {
  focus: Focus
  private method: Reading["method"] = "none"
  private flags = { isLatin: false, isFree: false, hasUnread: false }
  private clash: string[] | undefined

  take({ codes, method, isLatin = false, isFree = false, isInexact = false }: Evidence): void {
    if (this.clash) {
      return
    }
    const left = narrow(this.focus, codes)
    if (!left.length) {
      this.clash = [...new Set([...(this.focus ?? []), ...codes])]
      return
    }
    const isNews = left.some((code) => !this.focus?.includes(code)) || left.length !== this.focus?.length
    this.focus = left
    if (isNews) {
      this.method = method
      this.flags = {
        hasUnread: this.flags.hasUnread || isInexact,
        isLatin: this.flags.isLatin || isLatin,
        isFree: this.flags.isFree || isFree,
      }
    }
  }

  /** Nothing is known below Hong Kong, Macau and Taiwan: names there are not looked up. */
  get isClosed(): boolean {
    return this.focus?.every((code) => /^(?:71|81|82)/.test(code)) ?? false
  }

  field(name: (typeof FIELDS)[number], text: string, isChina: boolean): void {
    if (text === "" || PLACEHOLDER.test(text)) {
      return
    }
    const code = evidenceOfCode(text) ?? (name === "province" ? evidenceOfLetters(text, isChina) : undefined)
    if (code) {
      this.take(code)
      return
    }
    if (this.isClosed && name !== "province") {
      return
    }
    const found = evidenceOfField(text, this.focus)
    if (!found || (this.isClosed && found[0]?.codes.every((one) => divisionOf(one)?.level !== "province"))) {
      this.flags.hasUnread ||= !this.isClosed
      return
    }
    found.forEach((one, at) => {
      this.take({ ...one, codes: at === 0 ? HINTS[name](one.codes) : withoutNamesakes(one.codes) })
    })
  }

  free(text: string): void {
    if (text === "" || this.isClosed) {
      return
    }
    if (!isHan(text)) {
      const names = readLatinAddress(text)
      names.forEach((codes) => {
        const isProvince = codes.every((code) => divisionOf(code)?.level === "province")
        if (!this.focus || isProvince || narrow(this.focus, codes).length) {
          this.take({ codes: withoutNamesakes(codes), method: "name", isLatin: true, isFree: true })
        }
      })
      return
    }
    const names = readFreeChinese(text, this.focus)
    const other = names.length ? undefined : leadingPlace(text)
    const read = other ? [other] : names
    read.forEach((codes) => {
      this.take({ codes: withoutNamesakes(codes), method: "name", isFree: true })
    })
    // The fields name one city or district, the line another one of the same province: it may be either.
    const beside = this.focus ? placeBeside(text, this.focus) : []
    this.focus = beside.length ? [...(this.focus ?? []), ...beside] : this.focus
  }

  /** A name of several places means the one in the province the postal code belongs to. */
  post(postal: string): void {
    const province = provinceOfPostal(postal)
    const near = province ? (this.focus ?? []).filter((code) => covers(province, code)) : []
    this.focus = near.length ? near : this.focus
  }

  result(): Reading {
    return {
      codes: this.clash ?? [...(this.focus ?? [])],
      isContradictory: this.clash !== undefined,
      method: this.method,
      ...this.flags,
    }
  }
}

/** Reads an address of China, or one that does not say its country but names a province of China. */
export const readAddress = (address: Address): Reading => {
  const country = address.country_code?.trim().toLowerCase() ?? ""
  const reader = new Reader()
  const own = provinceOfCountry(country)
  if (own) {
    reader.take({ codes: [own.code], method: "code" })
  }
  const code = evidenceOfCode(address.division_code?.trim() ?? "")
  if (code) {
    reader.take(code)
  }
  FIELDS.forEach((name) => {
    reader.field(name, plainText(address[name] ?? ""), country !== "")
  })
  reader.free(plainText(address.address_1 ?? ""))
  reader.free(plainText(address.address_2 ?? ""))
  reader.post(normalPostal(address.postal_code ?? "", "cn") || postalIn(address.address_1 ?? ""))
  const reading = reader.result()

  return country !== "" || namesProvince(address) ? reading : { ...reading, codes: [], method: "none" }
}

const namesProvince = ({ division_code: code, province, city, address_1: free }: Address): boolean =>
  (provinceOfCode(code ?? "") ?? false) !== false ||
  [province, city, free].some((text) => {
    const plain = plainText(text ?? "")
    const names = isHan(plain)
      ? readChinese(plain).names
      : (readLatinPhrase(plain) ?? readLatinAddress(plain))

    return (
      /^CN-/i.test(plain) ||
      evidenceOfCode(plain) !== undefined ||
      names.flat().some((one) => divisionOf(one)?.level === "province")
    )
  })
