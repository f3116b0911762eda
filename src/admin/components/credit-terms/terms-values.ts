import type { CreditTerms } from "../../../http/credit-terms"

/** What a person types of payment terms. Every kind's parts are kept, so that changing the kind loses nothing. */
export type TermsValues = {
  terms: {
    kind: CreditTerms["kind"] | "inherit"
    days: string
    months: string
    day: string
    cut_off: string
    roll: CreditTerms["roll"]
    calendar_id: string
  }
  reason: string
}

export const termsValuesOf = (own: CreditTerms | null): TermsValues => ({
  terms: {
    kind: own?.kind ?? "inherit",
    days: own && "days" in own ? String(own.days) : "30",
    months: own && "months" in own ? String(own.months) : "0",
    day: own && "day" in own ? String(own.day) : "1",
    cut_off: own && "cut_off" in own && own.cut_off !== null ? String(own.cut_off) : "",
    roll: own?.roll ?? "none",
    calendar_id: own?.calendar_id ?? "",
  },
  reason: "",
})

/** Text as a number; what is empty stays empty, for the validation to see. */
const numberOf = (text: string): number | string => (text.trim() ? Number(text) : text)

export const toTermsBody = ({ terms, reason }: TermsValues) => {
  const { kind, roll, calendar_id } = terms
  const common = { kind, roll, calendar_id: roll === "none" ? null : calendar_id || null }
  const [days, months, day] = [numberOf(terms.days), numberOf(terms.months), numberOf(terms.day)]
  const body = {
    inherit: null,
    net: { ...common, days },
    end_of_month: { ...common, months, days },
    fixed_day: { ...common, day, months, cut_off: terms.cut_off.trim() ? Number(terms.cut_off) : null },
  }

  return { terms: body[kind], reason }
}
