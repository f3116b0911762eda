import fc from "fast-check"
import { isBusinessDay, PLAIN_WEEK, type Roll, type Workdays } from "../business-day"
import { dueOn, PLAIN_TERMS, type Rule, type Terms } from "../due-date"
import { addDays, localDay, monthEnd } from "../local-day"

const CHINA: Workdays = {
  weekend_days: [6, 7],
  days: new Map([
    ...["2026-02-15", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"].map(
      (day) => [day, "holiday"] as const
    ),
    ...["2026-02-21", "2026-02-22", "2026-02-23"].map((day) => [day, "holiday"] as const),
    ["2026-02-28", "workday"],
    ["2026-04-06", "holiday"],
  ]),
}
const terms = (rule: Rule, roll: Roll = "none"): Terms => ({ ...rule, roll, calendar_id: null })
const net = (days: number): Rule => ({ kind: "net", days })
const eom = (months: number, days: number): Rule => ({ kind: "end_of_month", months, days })
const fixed = (day: number, months: number, cut_off: number | null = null): Rule => ({
  kind: "fixed_day",
  day,
  months,
  cut_off,
})
const due = (document_on: string, rule: Rule, roll: Roll = "none", workdays: Workdays = PLAIN_WEEK): string =>
  dueOn({ document_on, terms: terms(rule, roll), workdays }).due_on

describe("a charge falls due", () => {
  it.each([
    ["2026-11-24", net(0), "2026-11-24"],
    ["2026-11-24", net(30), "2026-12-24"],
    ["2028-01-30", net(30), "2028-02-29"],
    ["2027-01-30", net(30), "2027-03-01"],
    ["2026-03-01", net(30), "2026-03-31"],
    ["2026-12-31", net(1), "2027-01-01"],
  ])("%s, %j: on %s", (document_on, rule, expected) => {
    expect(due(document_on, rule)).toBe(expected)
  })

  it.each([
    ["2026-11-01", eom(0, 0), "2026-11-30"],
    ["2026-11-30", eom(0, 0), "2026-11-30"],
    ["2026-11-30", eom(0, 10), "2026-12-10"],
    ["2026-01-31", eom(1, 0), "2026-02-28"],
    ["2028-01-31", eom(1, 0), "2028-02-29"],
    ["2026-12-15", eom(2, 15), "2027-03-15"],
  ])("after the end of a month: %s, %j: on %s", (document_on, rule, expected) => {
    expect(due(document_on, rule)).toBe(expected)
  })

  it.each([
    ["2026-11-05", fixed(10, 0), "2026-11-10"],
    ["2026-11-10", fixed(10, 0), "2026-11-10"],
    ["2026-11-11", fixed(10, 0), "2026-12-10"],
    ["2026-11-25", fixed(10, 1, 25), "2026-12-10"],
    ["2026-11-26", fixed(10, 1, 25), "2027-01-10"],
    ["2027-01-31", fixed(31, 1), "2027-02-28"],
    ["2028-01-31", fixed(30, 1), "2028-02-29"],
    ["2026-03-31", fixed(31, 1), "2026-04-30"],
    ["2027-02-28", fixed(31, 0, 31), "2027-02-28"],
    ["2026-12-26", fixed(31, 0, 25), "2027-01-31"],
  ])("on a fixed day: %s, %j: on %s", (document_on, rule, expected) => {
    expect(due(document_on, rule)).toBe(expected)
  })

  it.each<[string, Roll, string]>([
    ["2026-02-13", "none", "2026-02-16"],
    ["2026-02-13", "following", "2026-02-24"],
    ["2026-02-12", "preceding", "2026-02-13"],
    ["2026-02-25", "following", "2026-02-28"],
    ["2026-02-26", "following", "2026-03-02"],
    ["2026-02-26", "modified_following", "2026-03-02"],
    ["2026-05-28", "following", "2026-06-01"],
    ["2026-05-28", "modified_following", "2026-05-29"],
  ])(
    "three days after %s, rolled %s over the Spring Festival and its make-up workdays: %s",
    (from, roll, to) => {
      expect(due(from, net(3), roll, CHINA)).toBe(to)
    }
  )

  it("rolls forward where rolling back would pass the document", () => {
    expect(due("2026-11-28", net(0), "preceding")).toBe("2026-11-30")
    expect(due("2026-10-31", net(0), "modified_following")).toBe("2026-11-02")
  })

  it("is the dealer's own day, also where the clocks change and across the date line", () => {
    const from = (instant: string, zone: string) => due(localDay(new Date(instant), zone), eom(0, 0))
    expect(from("2026-10-31T16:30:00Z", "Asia/Shanghai")).toBe("2026-11-30")
    expect(from("2026-10-31T16:30:00Z", "Europe/Berlin")).toBe("2026-10-31")
    expect(from("2026-11-01T03:30:00Z", "America/New_York")).toBe("2026-10-31")
    expect(from("2026-11-01T04:30:00Z", "America/New_York")).toBe("2026-11-30")
    expect(from("2026-03-28T23:30:00Z", "Europe/Berlin")).toBe("2026-03-31")
    expect(from("2026-11-30T10:30:00Z", "Pacific/Apia")).toBe("2026-11-30")
    expect(from("2026-11-30T11:30:00Z", "Pacific/Apia")).toBe("2026-12-31")
  })

  const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("2000-01-01", count))
  const rule = fc.oneof(
    fc.integer({ min: 0, max: 365 }).map(net),
    fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 90 })).map(([m, d]) => eom(m, d)),
    fc
      .tuple(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 24 }),
        fc.option(fc.integer({ min: 1, max: 31 }))
      )
      .map(([on, months, cut]) => fixed(on, months, cut))
  )
  const roll = fc.constantFrom<Roll>("none", "following", "preceding", "modified_following")
  const workdays = fc
    .tuple(
      fc.subarray([1, 2, 3, 4, 5, 6, 7], { maxLength: 6 }),
      fc.array(fc.tuple(day, fc.constantFrom("holiday" as const, "workday" as const)), { maxLength: 40 })
    )
    .map(([weekend_days, days]) => ({ weekend_days, days: new Map(days) }))

  it("never before its document, whatever the terms", () => {
    fc.assert(
      fc.property(day, rule, roll, workdays, (document_on, given, rolled, calendar) => {
        expect(due(document_on, given, rolled, calendar) >= document_on).toBe(true)
      })
    )
  })

  it("on a business day when it rolls, and on the plain day when that is one", () => {
    fc.assert(
      fc.property(day, rule, roll, workdays, (document_on, given, rolled, calendar) => {
        const found = dueOn({ document_on, terms: terms(given, rolled), workdays: calendar })
        expect(rolled === "none" || isBusinessDay(found.due_on, calendar)).toBe(true)
        if (rolled === "none" || isBusinessDay(found.before_roll, calendar)) {
          expect(found.due_on).toBe(found.before_roll)
        }
      })
    )
  })

  it("on the wanted day of a month, or on its last when the month is shorter", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 24 }),
        (from, on, months) => {
          const found = due(from, fixed(on, months))
          expect(
            Number(found.slice(8)) === on || (found === monthEnd(found) && Number(found.slice(8)) < on)
          ).toBe(true)
        }
      )
    )
  })

  it("thirty days after the document where nobody said anything, as it always did", () => {
    expect(dueOn({ document_on: "2026-11-23", terms: PLAIN_TERMS }).due_on).toBe("2026-12-23")
  })
})
