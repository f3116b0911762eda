import { ChangeCreditCalendarDays } from "../../../../http/credit-calendars"
import { ChangeCreditTerms, type CreditTerms } from "../../../../http/credit-terms"
import { lateFeeValuesOf, toLateFeeBody } from "../late-fee-values"
import { pastedDays } from "../pasted-days"
import { termsValuesOf, toTermsBody } from "../terms-values"

const reason = "Agreed"
const common = { roll: "following", calendar_id: "dccal_1" } as const

describe("what a person types", () => {
  it.each<CreditTerms>([
    { kind: "net", days: 0, ...common },
    { kind: "end_of_month", months: 2, days: 10, ...common },
    { kind: "fixed_day", day: 31, months: 1, cut_off: 25, ...common },
    { kind: "fixed_day", day: 1, months: 0, cut_off: null, roll: "none", calendar_id: null },
  ])("of terms is what was read when nothing is changed: %j", (terms) => {
    const body = toTermsBody({ ...termsValuesOf(terms), reason })
    expect(ChangeCreditTerms.parse(body)).toEqual({ terms, reason })
  })

  it("of terms is the store's where none are its own, and nothing is guessed for an empty field", () => {
    const values = { ...termsValuesOf(null), reason }
    expect(toTermsBody(values)).toEqual({ terms: null, reason })
    const empty = { ...values, terms: { ...values.terms, kind: "net" as const, days: " " } }
    expect(ChangeCreditTerms.safeParse(toTermsBody(empty)).success).toBe(false)
  })

  it("of late fees is a percentage and a currency on each line", () => {
    const policy = { is_on: true, annual_rate: 0.1825, grace_days: 3, minimums: { cny: 5, usd: 0.5 } }
    const values = { ...lateFeeValuesOf(policy, policy), reason }
    expect(values.late_fee).toMatchObject({ annual_rate: "18.25", minimums: "cny 5\nusd 0.5" })
    expect(ChangeCreditTerms.parse(toLateFeeBody(values))).toEqual({
      late_fee: { ...policy, annual_rate: "0.1825", minimums: { cny: "5", usd: "0.5" } },
      reason,
    })
    expect(toLateFeeBody({ ...values, source: "inherit" }).late_fee).toBeNull()
  })

  it("of days is one a line, divided as a table is pasted; what is wrong is refused, not mended", () => {
    const set = pastedDays(
      "2027-01-01, holiday, New Year\r\n\n2027-02-20\tWorkday\t调休\n2027-05-01\n2027-09-26，上班，国庆调休\n2027-10-01, 放假"
    )
    expect(ChangeCreditCalendarDays.parse({ set }).set).toEqual([
      { day: "2027-01-01", kind: "holiday", name: "New Year" },
      { day: "2027-02-20", kind: "workday", name: "调休" },
      { day: "2027-05-01", kind: "holiday", name: null },
      { day: "2027-09-26", kind: "workday", name: "国庆调休" },
      { day: "2027-10-01", kind: "holiday", name: null },
    ])
    expect(ChangeCreditCalendarDays.safeParse({ set: pastedDays("1.1.2027, holiday") }).success).toBe(false)
    expect(ChangeCreditCalendarDays.safeParse({ set: pastedDays("2027-01-01, free") }).success).toBe(false)
  })
})
