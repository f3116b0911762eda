import { money } from "../../../../shared/money"
import type { BlockingRule } from "../blocking-rule"
import { decideBlocking } from "../decide-blocking"
import { ALL_COUNT } from "../exposure"
import { addDays } from "../local-day"

const TODAY = "2026-11-23"

/** Blocks above so many days overdue. */
const above = (days: number, more: Partial<BlockingRule>): BlockingRule => ({
  id: `above_${days}`,
  name: `Above ${days} days`,
  version: 1,
  outcome: "deny",
  scope_type: "all",
  scope_id: null,
  exclusions: [],
  condition: { fact: "days_overdue", op: "gt", value: days },
  priority: 0,
  ...more,
})

/** Every dealer is stopped above 61 days; the harbour is taken out of that rule and has its own, above 100. */
const RULES = [
  above(61, { exclusions: [{ type: "dealer", id: "harbour" }] }),
  above(100, { scope_type: "dealer", scope_id: "harbour" }),
]

/** Which rules stop an order of this dealer, whose oldest charge is so many days overdue. */
const stoppedBy = (dealer_id: string, daysOverdue: number): unknown[] => {
  const due_on = addDays(TODAY, -daysOverdue)
  const { outcome, reasons } = decideBlocking({
    account_id: "acc",
    currency_code: "cny",
    dealer: { dealer_id, tier_id: null, territory_ids: [] },
    rules: RULES,
    account: {
      status: "active",
      currency_code: "cny",
      limit: { credit_limit: money(10_000), is_unlimited: false, tolerance: money(0) },
      balance: { held: money(0), charged: money(100), unapplied: money(0) },
    },
    amount: "10",
    counts: ALL_COUNT,
    charges: [{ id: "item_1", document_number: "2026-000001", open: "100", due_on, document_on: due_on }],
    limit_expired: false,
    limit_set_at: null,
    dunning_level: 0,
    time_zone: "UTC",
    now: new Date(`${TODAY}T12:00:00Z`),
  })
  expect(outcome).toBe(reasons.length > 0 ? "deny" : "allow")

  return reasons.map(({ params }) => params.rule_id)
}

describe("a dealer with a rule of its own in place of the one for all", () => {
  it("passes at 90 days overdue, where every other dealer is stopped from 62 on", () => {
    expect([61, 62, 90].map((days) => stoppedBy("other", days))).toEqual([[], ["above_61"], ["above_61"]])
    expect([61, 62, 90, 100].map((days) => stoppedBy("harbour", days))).toEqual([[], [], [], []])
  })

  it("is stopped at 101 by its own rule alone; the others still by the rule for all", () => {
    expect(stoppedBy("harbour", 101)).toEqual(["above_100"])
    expect(stoppedBy("other", 101)).toEqual(["above_61"])
  })
})
