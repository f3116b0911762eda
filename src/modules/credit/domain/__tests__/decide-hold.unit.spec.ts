import fc from "fast-check"
import { money } from "../../../../shared/money"
import { decideHold, type HoldQuestion, type Standing } from "../decide-hold"
import { ALL_COUNT, availableOf, exposureOf, limitAt } from "../exposure"

const standing = (
  limit: number,
  {
    held = 0,
    charged = 0,
    unapplied = 0,
    tolerance = 0,
    isUnlimited = false,
    status = "active",
    currency = "cny",
  }: Partial<Record<"held" | "charged" | "unapplied" | "tolerance", number>> & {
    isUnlimited?: boolean
    status?: Standing["status"]
    currency?: string
  } = {}
): Standing => ({
  status,
  currency_code: currency,
  limit: { credit_limit: money(limit), is_unlimited: isUnlimited, tolerance: money(tolerance) },
  balance: { held: money(held), charged: money(charged), unapplied: money(unapplied) },
})

const ask = (amount: number | string, account: Standing, more: Partial<HoldQuestion> = {}) =>
  decideHold({ amount, currency_code: "cny", account, group: null, counts: ALL_COUNT, ...more })
const codes = (decision: ReturnType<typeof ask>) => decision.reasons.map(({ code }) => code)

describe("may this much be held?", () => {
  it("allows up to the cent and refuses a cent more, with what would cure it", () => {
    expect(ask("100.00", standing(1000, { held: 600, charged: 300 })).outcome).toBe("allow")
    const refused = ask("100.01", standing(1000, { held: 600, charged: 300 }))
    expect(refused.outcome).toBe("deny")
    expect(refused.reasons).toMatchObject([
      {
        code: "credit_insufficient",
        params: { available: "100", missing: "0.01", cure: { kind: "pay_or_remove", amount: "0.01" } },
      },
    ])
  })

  it("names every reason, of the account and of its group", () => {
    const decision = ask(50, standing(10, { status: "on_hold" }), {
      group: standing(100, { held: 90, status: "closed" }),
    })
    expect(codes(decision)).toEqual([
      "credit_on_hold",
      "credit_closed",
      "credit_insufficient",
      "credit_group_insufficient",
    ])
  })

  it("refuses the child with room when its group has none", () => {
    expect(codes(ask(50, standing(1000), { group: standing(100, { held: 60 }) }))).toEqual([
      "credit_group_insufficient",
    ])
  })

  it("gives no credit at limit zero, not even the tolerance, but lets prepaid money be spent", () => {
    expect(codes(ask("0.01", standing(0, { tolerance: 5 })))).toEqual(["credit_insufficient"])
    expect(ask(30, standing(0, { unapplied: 30 })).outcome).toBe("allow")
    expect(codes(ask("30.01", standing(0, { unapplied: 30 })))).toEqual(["credit_insufficient"])
  })

  it("bends a limit by the tolerance and knows no limit when there is none", () => {
    expect(ask(105, standing(100, { tolerance: 5 })).outcome).toBe("allow")
    expect(codes(ask("105.01", standing(100, { tolerance: 5 })))).toEqual(["credit_insufficient"])
    expect(ask(1e12, standing(0, { isUnlimited: true })).outcome).toBe("allow")
  })

  it("refuses another currency before it compares anything", () => {
    expect(codes(ask(1, standing(100, { currency: "usd", status: "closed" })))).toEqual([
      "credit_currency_mismatch",
    ])
  })

  it("counts what the merchant counts", () => {
    const counts = { held: true, charged: true, unapplied: false }
    expect(codes(ask(10, standing(0, { unapplied: 30 }), { counts }))).toEqual(["credit_insufficient"])
    expect(ask(10, standing(10, { held: 500 }), { counts: { ...counts, held: false } }).outcome).toBe("allow")
  })

  it("allows exactly what keeps the exposure within the limit", () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(cents, cents, cents, cents, (amount, limit, held, charged) => {
        const account = standing(limit, { held, charged })
        const isWithin = exposureOf(account.balance, ALL_COUNT).plus(amount).lte(limit)
        expect(ask(amount, account).outcome).toBe(isWithin ? "allow" : "deny")
      })
    )
  })

  it("is cured by paying or removing what it names", () => {
    const cents = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(cents, cents, cents, (amount, limit, charged) => {
        const account = standing(limit, { charged })
        const [reason] = ask(amount, account).reasons
        const missing = Number(reason?.params.missing ?? 0)
        expect(ask(amount - missing, account).outcome).toBe("allow")
        const paid = charged - missing
        const after = standing(limit, paid < 0 ? { unapplied: -paid } : { charged: paid })
        expect(ask(amount, after).outcome).toBe("allow")
      })
    )
  })
})

describe("the limit in force", () => {
  const permanent = { credit_limit: money(100), is_unlimited: false, tolerance: money(0) }
  const on = (day: number) => new Date(Date.UTC(2026, 10, day))
  const temporary = (credit_limit: number, from: number, to: number, made: number) => ({
    credit_limit: money(credit_limit),
    is_unlimited: false,
    starts_at: on(from),
    ends_at: on(to),
    created_at: on(made),
  })

  it("is the newest temporary one within its window, from its first instant until just before its last", () => {
    const changes = [temporary(500, 5, 10, 1), temporary(300, 8, 12, 2)]
    const limits = [4, 5, 8, 10, 12].map((day) =>
      limitAt(permanent, changes, on(day)).credit_limit.toNumber()
    )
    expect(limits).toEqual([100, 500, 300, 300, 100])
  })

  it("leaves nothing available when it fell below the exposure", () => {
    const balance = { held: money(80), charged: money(50), unapplied: money(0) }
    expect(availableOf(permanent, balance, ALL_COUNT)?.toFixed()).toBe("0")
    expect(availableOf({ ...permanent, is_unlimited: true }, balance, ALL_COUNT)).toBe(null)
  })
})
