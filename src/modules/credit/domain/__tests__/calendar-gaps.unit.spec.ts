import { calendarGaps } from "../calendar-gaps"
import { dueOn, type Terms } from "../due-date"

const terms = (days: number, roll: Terms["roll"] = "following"): Terms => ({
  ...{ kind: "net", days, roll, calendar_id: "cn" },
})
const used = (days: number, years: number[], roll?: Terms["roll"]) => ({
  ...{ id: "cn", code: "cn", years, terms: terms(days, roll) },
})

describe("a calendar without the holidays of a year", () => {
  it("is named once, with the year in which a charge of today falls due", () => {
    expect(calendarGaps("2026-12-05", [used(30, [2026]), used(60, [2026]), used(10, [2026])])).toEqual([
      { id: "cn", code: "cn", year: 2027 },
    ])
  })

  it("is not named while charges fall due before, nor with one day of the merchant's own, nor where nothing rolls", () => {
    expect(calendarGaps("2026-11-25", [used(30, [2026])])).toEqual([])
    expect(calendarGaps("2026-12-05", [used(30, [2026, 2027])])).toEqual([])
    expect(calendarGaps("2026-12-05", [used(30, [], "none")])).toEqual([])
  })

  it("rolls by the week alone: New Year 2027 counts as worked, Saturday the 2nd goes to Monday", () => {
    const workdays = { weekend_days: [6, 7], days: new Map([["2026-10-01", "holiday"] as const]) }
    const due = (days: number) => dueOn({ document_on: "2026-12-01", terms: terms(days), workdays }).due_on
    expect(due(31)).toBe("2027-01-01")
    expect(due(32)).toBe("2027-01-04")
  })
})
