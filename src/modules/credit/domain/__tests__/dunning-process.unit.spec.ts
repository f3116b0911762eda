import type { DunningItem, DunningStep } from "../dunning"
import { decideNotices } from "../dunning-notices"
import { checkProcess, type DunningProcess, minimumIn, processFor } from "../dunning-process"

const step = (days: number, level: number, more: Partial<DunningStep> = {}): DunningStep => ({
  days,
  level,
  channel: "email",
  template: "t",
  audience: "finance",
  repeats_every: null,
  ...more,
})
const process = (rank: number, more: Partial<DunningProcess> = {}): DunningProcess => ({
  id: `p${rank}`,
  name: "",
  rank,
  is_on: true,
  group: { kind: "all", ids: [] },
  currency_code: null,
  quiet_days: 0,
  minimum_amounts: [],
  steps: [step(1, 1)],
  ...more,
})
const DEALER = { dealer_id: "d1", tier_id: "gold", territory_ids: ["north", "china"], currency_code: "cny" }
const codeOf = (more: Partial<DunningProcess>) => checkProcess(process(1, more)).reasons[0]?.code

describe("which process speaks to a dealer", () => {
  it("is the one of the lowest rank that is on and fits, through its territory's ancestors too, and no other", () => {
    const all = process(9)
    const china = process(3, { group: { kind: "territories", ids: ["china"] } })
    const gold = process(2, { group: { kind: "tiers", ids: ["gold"] }, is_on: false })
    const own = process(1, { group: { kind: "dealers", ids: ["d1"] } })
    expect(processFor([all, china, gold, own], DEALER)?.id).toBe("p1")
    expect(processFor([all, china, gold], DEALER)?.id).toBe("p3")
    expect(processFor([all, china], { ...DEALER, territory_ids: ["south"] })?.id).toBe("p9")
    expect(processFor([gold], DEALER)).toBeUndefined()
    expect(
      processFor([{ ...gold, is_on: true }], { ...DEALER, tier_id: null, territory_ids: [] })
    ).toBeUndefined()
  })

  it("leaves accounts of another currency alone", () => {
    const dollars = process(1, {
      currency_code: "usd",
      minimum_amounts: [{ currency_code: "usd", amount: "5" }],
    })
    expect(processFor([dollars], DEALER)).toBeUndefined()
    expect(processFor([dollars], { ...DEALER, currency_code: "usd" })?.id).toBe("p1")
    expect([minimumIn(dollars, "usd"), minimumIn(dollars, "cny")]).toEqual(["5", 0])
  })
})

describe("a process", () => {
  it("has levels that rise with the days after the day due, and none up to it", () => {
    expect(codeOf({ steps: [step(-3, 0), step(0, 0), step(5, 1), step(9, 3)] })).toBeUndefined()
    expect(codeOf({ steps: [step(0, 1)] })).toBe("credit_dunning_steps")
    expect(codeOf({ steps: [step(3, 0)] })).toBe("credit_dunning_steps")
    expect(codeOf({ steps: [step(3, 2), step(5, 2)] })).toBe("credit_dunning_steps")
    expect(codeOf({ steps: [step(3, 1), step(3, 2)] })).toBe("credit_dunning_steps")
  })

  it("repeats its last step after the day due only", () => {
    expect(codeOf({ steps: [step(3, 1), step(5, 2, { repeats_every: 7 })] })).toBeUndefined()
    expect(codeOf({ steps: [step(3, 1, { repeats_every: 7 }), step(5, 2)] })).toBe("credit_dunning_repeats")
    expect(codeOf({ steps: [step(-3, 0, { repeats_every: 7 })] })).toBe("credit_dunning_repeats")
  })

  it("rings the bell for admins only, is for somebody, and has one minimum a currency", () => {
    expect(codeOf({ steps: [step(3, 1, { channel: "feed", audience: "admin" })] })).toBeUndefined()
    expect(codeOf({ steps: [step(3, 1, { channel: "feed" })] })).toBe("credit_dunning_feed")
    expect(codeOf({ steps: [step(3, 1, { audience: "admin" })] })).toBe("credit_dunning_feed")
    expect(codeOf({ group: { kind: "tiers", ids: [] } })).toBe("credit_dunning_group")
    expect(codeOf({ group: { kind: "all", ids: ["x"] } })).toBe("credit_dunning_group")
    const twice = [1, 2].map((amount) => ({ currency_code: "cny", amount }))
    expect(codeOf({ minimum_amounts: twice })).toBe("credit_dunning_minimum")
  })
})

describe("notices", () => {
  const charge = (due_on: string, more: Partial<DunningItem> = {}): DunningItem => ({
    ...{
      id: due_on,
      document_number: null,
      due_on,
      open: "5",
      is_disputed: false,
      promised_on: null,
      done: [],
    },
    ...more,
  })
  const ask = (more: Partial<Parameters<typeof decideNotices>[0]>) =>
    decideNotices({
      ...{ rules: { dueInDays: 3, limitPercent: 80 }, has_reminders: false, items: [] },
      ...{ used: null, is_limit_told: false, today: "2026-02-26" },
      ...more,
    })

  it("tell of a charge once, from so many days before to the day due, over the end of a month", () => {
    const told = { done: [{ kind: "due_notice" as const, level: 0, step_days: 0, day: "2026-02-25" }] }
    const items = ["2026-02-25", "2026-02-26", "2026-03-01", "2026-03-02"].map((day) => charge(day))
    expect(ask({ items }).due.map(({ item, days_overdue }) => [item.due_on, days_overdue])).toEqual([
      ["2026-02-26", 0],
      ["2026-03-01", -3],
    ])
    expect(ask({ items: [charge("2026-02-27", told)] }).due).toEqual([])
    expect(ask({ items: [charge("2026-02-27", { is_disputed: true })] }).due).toEqual([])
    expect(ask({ items, has_reminders: true }).due).toEqual([])
    expect(ask({ items, rules: { dueInDays: null, limitPercent: 80 } }).due).toEqual([])
  })

  it("tell that the limit is used once per crossing, and again after it fell below", () => {
    expect(ask({ used: "0.7999" }).limit).toBe("none")
    expect(ask({ used: "0.8" }).limit).toBe("tell")
    expect(ask({ used: "1.2", is_limit_told: true }).limit).toBe("none")
    expect(ask({ used: "0.7999", is_limit_told: true }).limit).toBe("rearm")
    expect(ask({ used: null, is_limit_told: true }).limit).toBe("rearm")
    expect(ask({ used: "1", rules: { dueInDays: 3, limitPercent: null } }).limit).toBe("none")
  })
})
