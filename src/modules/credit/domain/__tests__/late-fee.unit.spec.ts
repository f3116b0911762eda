import fc from "fast-check"
import { money } from "../../../../shared/money"
import { type LateFeePolicy, lateFeeOf, NO_LATE_FEES, type OverdueItem } from "../late-fee"
import { addDays, daysBetween } from "../local-day"

const POLICY: LateFeePolicy = { is_on: true, annual_rate: "0.365", grace_days: 0, minimums: {} }
const item = (rest: Partial<OverdueItem> = {}): OverdueItem => ({
  id: "i1",
  document_number: "2026-000001",
  kind: "charge",
  amount: "1000",
  effective_on: "2026-09-01",
  due_on: "2026-10-01",
  is_disputed: false,
  met: [],
  ...rest,
})
const fee = (items: OverdueItem[], policy: Partial<LateFeePolicy> = {}, currency_code = "cny") =>
  lateFeeOf({ month: "2026-11-01", currency_code, policy: { ...POLICY, ...policy }, items })

describe("a late fee", () => {
  it("is simple interest on what was open at the end of each day, actual days over 365", () => {
    expect(fee([item()])).toEqual({
      amount: "30",
      interest: "30",
      minimum: "0",
      lines: [
        {
          item_id: "i1",
          document_number: "2026-000001",
          due_on: "2026-10-01",
          from: "2026-11-01",
          until: "2026-11-30",
          days: 30,
          open: "1000",
          interest: "30.000000",
        },
      ],
    })
  })

  it("counts from the day after the day due and the days of grace, and says which days it counts", () => {
    const spans = (due_on: string, grace_days: number) =>
      fee([item({ due_on })], { grace_days }).lines.map(({ from, until, days }) => [from, until, days])
    expect(spans("2026-11-10", 0)).toEqual([["2026-11-11", "2026-11-30", 20]])
    expect(spans("2026-11-10", 5)).toEqual([["2026-11-16", "2026-11-30", 15]])
    expect(spans("2026-11-30", 0)).toEqual([])
    expect(spans("2026-10-31", 30)).toEqual([])
  })

  it("follows a payment and its taking back to the day", () => {
    const { lines, amount } = fee([
      item({
        met: [
          { on: "2026-10-05", amount: "200" },
          { on: "2026-11-11", amount: "800" },
          { on: "2026-11-21", amount: "-300" },
          { on: "2026-12-01", amount: "300" },
        ],
      }),
    ])
    expect(lines.map(({ from, until, days, open }) => [from, until, days, open])).toEqual([
      ["2026-11-01", "2026-11-10", 10, "800"],
      ["2026-11-21", "2026-11-30", 10, "300"],
    ])
    expect(amount).toBe("11")
  })

  it("is never charged on a disputed charge, on a fee, on what came later, or when it is off", () => {
    expect(fee([item({ is_disputed: true })]).amount).toBe("0")
    expect(fee([item({ kind: "fee" })]).amount).toBe("0")
    expect(fee([item({ effective_on: "2026-12-01" })]).amount).toBe("0")
    expect(fee([item()], { is_on: false })).toMatchObject({ amount: "0", lines: [] })
    expect(fee([item()], NO_LATE_FEES).amount).toBe("0")
  })

  it("below the minimum of its currency is not charged, and says what it would have been", () => {
    const minimums = { cny: "30.01", usd: "30" }
    expect(fee([item()], { minimums })).toMatchObject({ amount: "0", interest: "30", minimum: "30.01" })
    expect(fee([item()], { minimums }, "usd").amount).toBe("30")
  })

  it("is rounded once, half up, not line by line", () => {
    const tiny = (id: string) => item({ id, amount: "0.15", due_on: "2026-11-29" })
    expect(fee([tiny("a")], { annual_rate: "10.95" }).amount).toBe("0")
    expect(fee(["a", "b"].map(tiny), { annual_rate: "10.95" }).amount).toBe("0.01")
    expect(fee([item({ amount: "50", due_on: "2026-11-29" })], { annual_rate: "3.65" }, "jpy").amount).toBe(
      "1"
    )
  })

  const amount = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => money(cents).div(100).toFixed())
  const day = fc.integer({ min: 0, max: 120 }).map((count) => addDays("2026-09-01", count))
  const items = fc
    .array(fc.record({ amount, due_on: day, effective_on: day, paid_on: fc.option(day) }), { maxLength: 8 })
    .map((all) =>
      all.map(({ paid_on, ...given }, at) =>
        item({ ...given, id: `i${at}`, met: paid_on ? [{ on: paid_on, amount: given.amount }] : [] })
      )
    )

  it("equals the sum over single days, however often the open amount changed", () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 20 }), (given, grace_days) => {
        const days = Array.from({ length: 30 }, (_, at) => addDays("2026-11-01", at))
        const base = given.reduce((sum, one) => {
          const late = days.filter(
            (on) =>
              daysBetween(one.due_on, on) > grace_days &&
              on >= one.effective_on &&
              !one.met.some((paid) => paid.on <= on)
          )

          return sum.plus(money(one.amount).times(late.length))
        }, money(0))
        expect(fee(given, { grace_days }).interest).toBe(
          base.times("0.365").div(365).decimalPlaces(2, 4).toFixed()
        )
      })
    )
  })
})
