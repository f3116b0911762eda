import fc from "fast-check"
import {
  daysFrom,
  daysLater,
  decideDunning,
  type DunningDone,
  type DunningItem,
  type DunningQuestion,
  type DunningStep,
} from "../dunning"

const TODAY = "2026-11-24"
const step = (days: number, level: number, more: Partial<DunningStep> = {}): DunningStep => ({
  days,
  level,
  channel: "email",
  template: `t${days}`,
  audience: "finance",
  repeats_every: null,
  ...more,
})
const STEPS = [step(-3, 0), step(1, 1), step(10, 2), step(30, 3)]
const item = (id: string, overdue: number, more: Partial<DunningItem> = {}): DunningItem => ({
  id,
  document_number: id.toUpperCase(),
  due_on: daysLater(TODAY, -overdue),
  open: "100",
  is_disputed: false,
  promised_on: null,
  done: [],
  ...more,
})
const said = (level: number, daysAgo: number): DunningDone => ({
  kind: "level",
  level,
  step_days: 0,
  day: daysLater(TODAY, -daysAgo),
})
const ask = (items: DunningItem[], more: Partial<DunningQuestion> = {}) =>
  decideDunning({
    steps: STEPS,
    quiet_days: 0,
    minimum: 0,
    items,
    unapplied: 0,
    last_level_on: null,
    today: TODAY,
    ...more,
  })
const saying = (items: DunningItem[], more: Partial<DunningQuestion> = {}) => {
  const { due, rests } = ask(items, more)

  return [...due.map((one) => `${one.item.id} ${one.step.days}`), ...rests.map(({ code }) => code.slice(15))]
}

describe("what is said of overdue charges", () => {
  it("begins with the first level, however long the oldest has been overdue, and names what is overdue in all", () => {
    const { due } = ask([item("a", 40), item("b", 5), item("c", -20)])
    expect(due.map(({ item: { id }, step: { level }, days_overdue }) => [id, level, days_overdue])).toEqual([
      ["a", 1, 40],
    ])
    expect(due[0]?.amount.toFixed()).toBe("200")
  })

  it("says nothing on the day due, and the first level on the day after", () => {
    expect(saying([item("a", 0, { done: [{ ...said(0, 3), kind: "reminder", step_days: -3 }] })])).toEqual([])
    expect(saying([item("a", 1)])).toEqual(["a 1"])
  })

  it("waits for the day of the next level, takes it, and stops after the last", () => {
    expect(saying([item("a", 9, { done: [said(1, 8)] })])).toEqual(["nothing_due"])
    expect(saying([item("a", 10, { done: [said(1, 9)] })])).toEqual(["a 10"])
    expect(saying([item("a", 99, { done: [said(3, 60)] })])).toEqual(["already_done"])
  })

  it("repeats the last step after its days, and no other", () => {
    const steps = [step(1, 1), step(10, 2, { repeats_every: 14 })]
    expect(saying([item("a", 40, { done: [said(2, 13)] })], { steps })).toEqual(["nothing_due"])
    expect(saying([item("a", 40, { done: [said(2, 14)] })], { steps })).toEqual(["a 10"])
    expect(saying([item("a", 9, { done: [said(1, 8)] })], { steps })).toEqual(["nothing_due"])
  })

  it("leaves disputed and promised charges out: the oldest of the others leads", () => {
    expect(saying([item("a", 30, { is_disputed: true }), item("b", 5)])).toEqual(["b 1"])
    expect(saying([item("a", 30, { promised_on: TODAY }), item("b", 5)])).toEqual(["b 1"])
  })

  it("rests while everything overdue is disputed or promised, up to the promised day and no longer", () => {
    expect(saying([item("a", 30, { is_disputed: true })])).toEqual(["paused_dispute"])
    expect(ask([item("a", 30, { promised_on: TODAY })]).rests).toMatchObject([
      { code: "credit_dunning_paused_promise", params: { until: TODAY } },
    ])
    expect(saying([item("a", 30, { promised_on: daysLater(TODAY, -1) })])).toEqual(["a 1"])
  })

  it("keeps silent below the minimum by a cent, counting money that waits on the account as paid", () => {
    expect(saying([item("a", 5)], { minimum: "100.01" })).toEqual(["below_minimum"])
    expect(saying([item("a", 5)], { minimum: "100" })).toEqual(["a 1"])
    expect(saying([item("a", 5)], { unapplied: "0.01", minimum: "100" })).toEqual(["below_minimum"])
    expect(saying([item("a", 5)], { unapplied: "100" })).toEqual(["below_minimum"])
  })

  it("is quiet for its days after a letter, and says one thing a day", () => {
    const items = [item("a", 40, { done: [said(1, 3)] })]
    const last_level_on = daysLater(TODAY, -3)
    expect(ask(items, { quiet_days: 4, last_level_on }).rests).toMatchObject([
      { code: "credit_dunning_quiet_until", params: { until: daysLater(TODAY, 1) } },
    ])
    expect(saying(items, { quiet_days: 3, last_level_on })).toEqual(["a 10"])
    expect(saying(items, { last_level_on: TODAY })).toEqual(["already_done"])
  })

  it("stands at the highest level said of what is still overdue, and at 0 when nothing is", () => {
    expect(ask([item("a", 40, { done: [said(2, 3)], is_disputed: true }), item("b", 5)]).level).toBe(2)
    expect(ask([item("b", 5)]).level).toBe(0)
    expect(ask([item("a", 0, { done: [said(2, 3)] })]).level).toBe(0)
  })
})

describe("reminders before the day due", () => {
  const reminded = (days: number): DunningDone => ({
    kind: "reminder",
    level: 0,
    step_days: days,
    day: TODAY,
  })

  it("are given of every charge, the latest whose day has come, once", () => {
    const steps = [step(-7, 0), step(-3, 0), step(0, 0)]
    const items = [item("a", -7), item("b", -2), item("c", -8), item("d", -3, { done: [reminded(-3)] })]
    expect(saying(items, { steps })).toEqual(["b -3", "a -7"])
    expect(saying([item("d", 0, { done: [reminded(-3)] })], { steps })).toEqual(["d 0"])
  })

  it("are not given of what is disputed, promised or below the minimum", () => {
    const items = [item("a", -1, { is_disputed: true }), item("b", -1, { promised_on: TODAY })]
    expect(saying(items)).toEqual(["paused_dispute", "paused_promise"])
    expect(saying([item("a", -1)], { minimum: 101 })).toEqual(["below_minimum"])
  })
})

describe("laws, over any course of days", () => {
  const anyItem = fc.record({
    overdue: fc.integer({ min: -15, max: 60 }),
    is_disputed: fc.boolean(),
    promised: fc.option(fc.integer({ min: -5, max: 20 }), { nil: null }),
    open: fc.integer({ min: 1, max: 500 }),
  })
  const anyCourse = fc.record({
    items: fc.array(anyItem, { maxLength: 5 }),
    quiet_days: fc.integer({ min: 0, max: 10 }),
    minimum: fc.integer({ min: 0, max: 300 }),
    days: fc.integer({ min: 1, max: 50 }),
  })

  it("levels only rise, one at a time, with their quiet, and nothing is said twice or of what rests", () => {
    fc.assert(
      fc.property(anyCourse, ({ items: given, quiet_days, minimum, days }) => {
        const done = given.map((): DunningDone[] => [])
        let last_level_on: string | null = null
        let level = 0
        for (let day = 0; day < days; day++) {
          const today = daysLater(TODAY, day)
          const question = (): DunningQuestion => ({
            ...{ steps: STEPS, quiet_days, minimum, unapplied: 0, last_level_on, today },
            items: given.map(({ overdue, promised, is_disputed, open }, at) => ({
              ...item(`i${at}`, overdue, { is_disputed, open }),
              promised_on: promised === null ? null : daysLater(TODAY, promised),
              done: done[at] ?? [],
            })),
          })
          const { due } = decideDunning(question())
          expect(due.filter(({ kind }) => kind === "level").length).toBeLessThanOrEqual(1)
          due.forEach(({ item: charge, kind, step: { level: next, days: step_days } }) => {
            const before = done[Number(charge.id.slice(1))]
            expect(charge.is_disputed || (charge.promised_on ?? "") >= today).toBe(false)
            if (kind === "level") {
              expect(next).toBe(Math.max(0, ...(before ?? []).map((one) => one.level)) + 1)
              expect(last_level_on === null || daysFrom(last_level_on, today) >= quiet_days).toBe(true)
              last_level_on = today
            }
            before?.push({ kind, level: next, step_days, day: today })
          })
          const after = decideDunning(question())
          expect(after.due).toEqual([])
          expect(after.level).toBeGreaterThanOrEqual(level)
          level = after.level
        }
        expect(
          ask(given.map((one, at) => item(`i${at}`, one.overdue, { open: 0, done: done[at]! }))).level
        ).toBe(0)
      })
    )
  })
})
