import fc from "fast-check"
import {
  addDays,
  addMonths,
  dayEnd,
  dayOfMonth,
  dayStart,
  daysBetween,
  localDay,
  monthEnd,
  weekdayOf,
} from "../local-day"

const ZONES = [
  "Asia/Shanghai",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
]
const zone = fc.constantFrom(...ZONES)
const instant = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
const hours = (day: string, at: string): number =>
  (dayEnd(day, at).getTime() - dayStart(day, at).getTime()) / 3_600_000

describe("localDay", () => {
  it.each([
    ["2026-11-24T16:00:00Z", "Asia/Shanghai", "2026-11-25"],
    ["2026-11-24T15:59:59.999Z", "Asia/Shanghai", "2026-11-24"],
    ["2026-11-24T04:59:59Z", "America/New_York", "2026-11-23"],
    ["2026-11-24T05:00:00Z", "America/New_York", "2026-11-24"],
    ["2026-07-24T04:00:00Z", "America/New_York", "2026-07-24"],
    ["2026-03-29T00:30:00Z", "Europe/Berlin", "2026-03-29"],
    ["2026-11-24T10:00:00Z", "Pacific/Apia", "2026-11-24"],
    ["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29"],
    ["2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31"],
    ["2026-11-24T23:59:59Z", "Nowhere/Here", "2026-11-24"],
  ])("says that %s in %s is %s", (at, there, day) => {
    expect(localDay(new Date(at), there)).toBe(day)
  })

  it("lies between the start and the end of its day, in every zone", () => {
    fc.assert(
      fc.property(instant, zone, (at, there) => {
        const day = localDay(at, there)
        expect(dayStart(day, there).getTime()).toBeLessThanOrEqual(at.getTime())
        expect(dayEnd(day, there).getTime()).toBeGreaterThan(at.getTime())
        expect(localDay(new Date(dayEnd(day, there).getTime() - 1), there)).toBe(day)
      })
    )
  })
})

describe("a day", () => {
  it.each([
    ["2026-03-29", "Europe/Berlin", 23],
    ["2026-10-25", "Europe/Berlin", 25],
    ["2026-03-08", "America/New_York", 23],
    ["2026-11-01", "America/New_York", 25],
    ["2026-10-04", "Australia/Lord_Howe", 23.5],
    ["2026-04-05", "Australia/Lord_Howe", 24.5],
    ["2018-11-04", "America/Sao_Paulo", 23],
    ["2026-11-24", "Asia/Shanghai", 24],
  ])("%s in %s has %d hours", (day, there, count) => {
    expect(hours(day, there)).toBe(count)
  })

  it("starts after midnight where the clocks jump over it", () => {
    expect(dayStart("2018-11-04", "America/Sao_Paulo").toISOString()).toBe("2018-11-04T03:00:00.000Z")
  })

  it("of a month is clamped to the month's last", () => {
    expect(dayOfMonth("2027-02-10", 31)).toBe("2027-02-28")
    expect(dayOfMonth("2028-02-10", 30)).toBe("2028-02-29")
    expect(dayOfMonth("2026-04-30", 31)).toBe("2026-04-30")
    expect(addMonths("2028-01-31", 1)).toBe("2028-02-29")
    expect(addMonths("2028-02-29", 12)).toBe("2029-02-28")
    expect([monthEnd("2028-02-01"), monthEnd("2100-02-01")]).toEqual(["2028-02-29", "2100-02-28"])
    expect(weekdayOf("2026-11-29")).toBe(7)
  })

  it("is counted the same there and back", () => {
    const day = instant.map((at) => localDay(at))
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count)
      })
    )
  })
})
