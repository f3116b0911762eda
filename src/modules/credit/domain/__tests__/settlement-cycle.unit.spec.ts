import fc from "fast-check"
import { addDays, type Day } from "../local-day"
import { periodOf, periodsToClose, type SettlementCycle } from "../settlement-cycle"

const ZONES = ["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Cairo"]
const zones = fc.constantFrom(...ZONES)
const days: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 11_000 }).map((at) => addDays("2010-01-01", at))
const cycles: fc.Arbitrary<SettlementCycle> = fc.oneof(
  fc.record({
    kind: fc.constant("weekly" as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    every: fc.integer({ min: 1, max: 5 }),
    anchor: days,
  }),
  fc.constant({ kind: "half_monthly" as const }),
  fc.record({ kind: fc.constant("monthly" as const), day: fc.integer({ min: 1, max: 31 }) })
)
const HOUR = 3_600_000
const hoursOf = (cycle: SettlementCycle, zone: string, day: Day): number => {
  const { opens_at, closes_at } = periodOf(cycle, zone, day)

  return (closes_at.getTime() - opens_at.getTime()) / HOUR
}
const span = (cycle: SettlementCycle, day: Day): Day[] => {
  const { from_on, to_on } = periodOf(cycle, "Asia/Shanghai", day)

  return [from_on, to_on]
}

describe("settlement periods", () => {
  it("tile the time line in every zone: no gap, no overlap, no day in two", () => {
    fc.assert(
      fc.property(cycles, zones, days, (cycle, zone, day) => {
        const period = periodOf(cycle, zone, day)
        expect(period.from_on <= day && day <= period.to_on).toBe(true)
        const next = periodOf(cycle, zone, addDays(period.to_on, 1))
        expect(next.from_on).toBe(addDays(period.to_on, 1))
        expect(next.opens_at).toEqual(period.closes_at)
        expect(periodOf(cycle, zone, period.from_on)).toEqual(period)
        expect(periodOf(cycle, zone, period.to_on)).toEqual(period)
      })
    )
  })

  it("are closed one after the other once they have ended, never before, whatever the cycle was until then", () => {
    fc.assert(
      fc.property(
        cycles,
        zones,
        days,
        fc.boolean(),
        fc.integer({ min: 0, max: 200 * 24 }),
        (cycle, zone, day, hasLast, hours) => {
          const from = hasLast ? addDays(day, 1) : periodOf(cycle, zone, day).from_on
          const now = new Date(periodOf(cycle, zone, day).opens_at.getTime() + hours * HOUR)
          const start = { last_to_on: hasLast ? day : null, starts_on: day }
          const periods = periodsToClose(cycle, zone, start, now)
          let expected = from
          for (const { from_on, to_on, opens_at, closes_at } of periods) {
            expect(from_on).toBe(expected)
            expect(opens_at < closes_at && closes_at <= now).toBe(true)
            expected = addDays(to_on, 1)
          }
          expect(periodOf(cycle, zone, expected).closes_at > now).toBe(true)
        }
      )
    )
  })

  it.each([
    ["a week", { kind: "weekly", weekday: 7 }, "2026-11-25", ["2026-11-23", "2026-11-29"]],
    ["its last day", { kind: "weekly", weekday: 3 }, "2026-11-25", ["2026-11-19", "2026-11-25"]],
    [
      "two weeks from the anchor",
      { kind: "weekly", weekday: 7, every: 2, anchor: "2026-11-18" },
      "2026-11-25",
      ["2026-11-16", "2026-11-29"],
    ],
    [
      "two weeks before the anchor",
      { kind: "weekly", weekday: 7, every: 2, anchor: "2026-11-25" },
      "2026-11-20",
      ["2026-11-09", "2026-11-22"],
    ],
    ["the first half", { kind: "half_monthly" }, "2026-02-15", ["2026-02-01", "2026-02-15"]],
    ["the second half", { kind: "half_monthly" }, "2028-02-16", ["2028-02-16", "2028-02-29"]],
    ["a calendar month", { kind: "monthly", day: 31 }, "2026-11-01", ["2026-11-01", "2026-11-30"]],
    ["February by the 31st", { kind: "monthly", day: 31 }, "2026-02-28", ["2026-02-01", "2026-02-28"]],
    ["the leap day by the 30th", { kind: "monthly", day: 30 }, "2028-02-29", ["2028-01-31", "2028-02-29"]],
    ["March after a short month", { kind: "monthly", day: 30 }, "2026-03-01", ["2026-03-01", "2026-03-30"]],
    ["over the turn of the year", { kind: "monthly", day: 25 }, "2026-12-26", ["2026-12-26", "2027-01-25"]],
  ] satisfies [string, SettlementCycle, Day, Day[]][])("know %s", (_name, cycle, day, expected) => {
    expect(span(cycle, day)).toEqual(expected)
  })

  it("have 167 or 169 hours in the weeks in which the clocks change", () => {
    const week: SettlementCycle = { kind: "weekly", weekday: 7 }
    expect(hoursOf(week, "America/New_York", "2026-03-08")).toBe(167)
    expect(hoursOf(week, "America/New_York", "2026-11-01")).toBe(169)
    expect(hoursOf(week, "Europe/Berlin", "2026-03-29")).toBe(167)
    expect(hoursOf(week, "Europe/Berlin", "2026-10-25")).toBe(169)
    expect(hoursOf(week, "Asia/Shanghai", "2026-10-25")).toBe(168)
  })

  it("end at the local midnight of their own zone", () => {
    const month: SettlementCycle = { kind: "monthly", day: 31 }
    const closing = (zone: string) => periodOf(month, zone, "2026-11-05").closes_at.toISOString()
    expect([closing("Asia/Shanghai"), closing("America/New_York"), closing("Europe/Berlin")]).toEqual([
      "2026-11-30T16:00:00.000Z",
      "2026-12-01T05:00:00.000Z",
      "2026-11-30T23:00:00.000Z",
    ])
  })

  it("go on from the last statement when the cycle changes in the middle of a period", () => {
    const periods = periodsToClose(
      { kind: "weekly", weekday: 7 },
      "Asia/Shanghai",
      { last_to_on: "2026-10-31", starts_on: "2026-01-01" },
      new Date("2026-11-09T00:00:00Z")
    )
    expect(periods.map(({ from_on, to_on }) => [from_on, to_on])).toEqual([
      ["2026-11-01", "2026-11-01"],
      ["2026-11-02", "2026-11-08"],
    ])
  })
})
