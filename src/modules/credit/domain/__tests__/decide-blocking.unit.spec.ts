import fc from "fast-check"
import { type Condition, evaluate } from "../../../../shared/rule"
import { combine, deny } from "../../../../shared/decision"
import { money } from "../../../../shared/money"
import type { BlockingRule } from "../blocking-rule"
import { type Cure } from "../cure-words"
import { type BlockingQuestion, decideBlocking } from "../decide-blocking"
import { ALL_COUNT } from "../exposure"
import { factsOf, type OpenCharge } from "../rule-facts"

const NOW = new Date("2026-11-23T17:00:00Z")

const charge = (number: string, open: string, due_on: string, document_on = "2026-10-01"): OpenCharge => ({
  id: `item_${number}`,
  document_number: number,
  open,
  due_on,
  document_on,
})
const rule = (condition: Condition, more: Partial<BlockingRule> = {}): BlockingRule => ({
  id: "r1",
  name: "Watch",
  version: 3,
  outcome: "review",
  scope_type: "all",
  scope_id: null,
  exclusions: [],
  condition,
  priority: 0,
  ...more,
})
const question = (rules: BlockingRule[], more: Partial<BlockingQuestion> = {}): BlockingQuestion => ({
  account_id: "acc",
  currency_code: "cny",
  dealer: { dealer_id: "d1", tier_id: "gold", territory_ids: ["sh", "east"] },
  rules,
  account: {
    status: "active",
    currency_code: "cny",
    limit: { credit_limit: money(10000), is_unlimited: false, tolerance: money(0) },
    balance: { held: money(1000), charged: money(7000), unapplied: money(0) },
  },
  amount: "1500",
  counts: ALL_COUNT,
  charges: [charge("2026-000113", "4000", "2026-11-01"), charge("2026-000120", "3000", "2026-11-20")],
  limit_expired: false,
  limit_set_at: new Date("2026-11-13T00:00:00Z"),
  dunning_level: 0,
  time_zone: "Asia/Shanghai",
  now: NOW,
  ...more,
})
const ask = (condition: Condition, more: Partial<BlockingQuestion> = {}) =>
  decideBlocking(question([rule(condition)], more))
const failed = (decision: ReturnType<typeof ask>) =>
  decision.reasons.filter(({ code }) => code === "credit_rule_failed")
const curesOf = (decision: ReturnType<typeof ask>) => failed(decision)[0]?.params.cures as Cure[]

describe("what is known of an order on account", () => {
  it("counts overdue days in the dealer's own day, and the used share with this order", () => {
    expect(factsOf(question([]))).toEqual({
      used_percent: "95",
      overdue_amount: "7000",
      days_overdue: 23,
      oldest_unpaid_days: 54,
      limit_expired: false,
      limit_age_days: 11,
      order_amount: "1500",
      account_status: "active",
      dunning_level: 0,
    })
    expect(factsOf(question([], { time_zone: "UTC" })).days_overdue).toBe(22)
    expect(factsOf(question([], { time_zone: "Nowhere/None" })).days_overdue).toBe(22)
  })

  it("does not call a charge overdue on its day, and has no share of a limit that is none", () => {
    const today = [charge("1", "10", "2026-11-24")]
    expect(factsOf(question([], { charges: today }))).toMatchObject({ overdue_amount: "0", days_overdue: 0 })
    const { account } = question([])
    const none = { ...account, limit: { ...account.limit, credit_limit: money(0) } }
    expect(factsOf(question([], { account: none })).used_percent).toBe(null)
    const endless = { ...account, limit: { ...account.limit, is_unlimited: true } }
    expect(factsOf(question([], { account: endless })).used_percent).toBe(null)
  })
})

describe("rules that block", () => {
  it("let an order pass that meets none of them", () => {
    expect(ask({ fact: "used_percent", op: "gt", value: 95 })).toMatchObject({
      outcome: "allow",
      reasons: [],
      cure: null,
    })
  })

  it("say all that failed, ask for a person, and name the way past all of them at once", () => {
    const decision = decideBlocking(
      question([
        rule({ fact: "used_percent", op: "gt", value: 90 }),
        rule({ fact: "days_overdue", op: "gt", value: 20 }, { id: "r2", name: "Late" }),
      ])
    )
    expect(decision.outcome).toBe("review")
    expect(decision.reasons.map(({ code }) => code)).toEqual([
      "credit_review_required",
      "credit_rule_failed",
      "credit_rule_failed",
    ])
    expect(decision.reasons[0]!.params).toMatchObject({
      amount: "1500",
      rules: ["r1@3", "r2@3"],
      cure: { en: "Pay 2026-000113 (4,000.00 CNY).", zh: "支付 2026-000113（4,000.00 CNY）。" },
    })
    expect(failed(decision).map(({ params }) => params.cure)).toEqual([
      {
        en: "Pay 500.00 CNY, or remove 500.00 CNY from the order.",
        zh: "付款 500.00 CNY，或从订单中减少 500.00 CNY。",
      },
      { en: "Pay 2026-000113 (4,000.00 CNY).", zh: "支付 2026-000113（4,000.00 CNY）。" },
    ])
  })

  it("refuse outright when one denies, and keep what only asked for review", () => {
    const decision = decideBlocking(
      question([
        rule({ fact: "order_amount", op: "gte", value: 1500 }),
        rule({ fact: "overdue_amount", op: "gt", value: 0 }, { id: "r2", outcome: "deny" }),
      ])
    )
    expect([decision.outcome, decision.reasons.length]).toEqual(["deny", 2])
    expect(curesOf(decision)).toEqual([{ pay: null, documents: [], remove: "0.01", ask: [] }])
  })

  it("leave the limit standing, and count what is missing into the way past", () => {
    const limit = deny("credit_insufficient", { missing: "700" })
    const exempt = rule({ fact: "order_amount", op: "gt", value: 0 }, { outcome: "exempt" })
    const decision = decideBlocking(
      question([exempt, rule({ fact: "used_percent", op: "gt", value: 90 }, { id: "r2" })]),
      limit
    )
    expect([decision.outcome, decision.exempted_by, failed(decision)]).toEqual(["deny", "r1", []])
    const both = decideBlocking(question([rule({ fact: "used_percent", op: "gt", value: 90 })]), limit)
    expect([both.outcome, both.cure?.pay.toFixed(), both.cure?.remove.toFixed()]).toEqual([
      "deny",
      "700",
      "0",
    ])
  })

  it("are for their dealer, tier or territory, or one above it, and not for whom they exclude", () => {
    const always: Condition = { fact: "order_amount", op: "gt", value: 0 }
    const hits = (more: Partial<BlockingRule>) =>
      failed(decideBlocking(question([rule(always, more)]))).length
    const cases: [Partial<BlockingRule>, number][] = [
      [{ scope_type: "dealer", scope_id: "d1" }, 1],
      [{ scope_type: "dealer", scope_id: "d2" }, 0],
      [{ scope_type: "tier", scope_id: "gold" }, 1],
      [{ scope_type: "territory", scope_id: "east" }, 1],
      [{ scope_type: "territory", scope_id: "west" }, 0],
      [{ exclusions: [{ type: "territory", id: "east" }] }, 0],
      [{ exclusions: [{ type: "tier", id: "silver" }] }, 1],
      [{ scope_type: "tier", scope_id: "gold", exclusions: [{ type: "dealer", id: "d1" }] }, 0],
    ]
    expect(cases.map(([more]) => hits(more))).toEqual(cases.map(([, expected]) => expected))
  })

  it("offer what only the merchant can do where money does not help", () => {
    expect(
      curesOf(ask({ fact: "limit_expired", op: "eq", value: true }, { limit_expired: true }))
    ).toMatchObject([{ ask: ["renew_limit"] }])
    expect(
      curesOf(ask({ fact: "dunning_level", op: "gte", value: 2 }, { dunning_level: 2, charges: [] }))
    ).toMatchObject([{ ask: ["credit_department"] }])
    expect(curesOf(ask({ fact: "account_status", op: "eq", value: "active" }))).toMatchObject([
      { ask: ["reopen"] },
    ])
  })

  it("do not offer to take the whole order away", () => {
    expect(curesOf(ask({ fact: "used_percent", op: "gt", value: 50 }))).toEqual([
      { pay: "4500", documents: [], remove: null, ask: [] },
    ])
  })

  it("pay the last charge in part where that is enough", () => {
    expect(curesOf(ask({ fact: "overdue_amount", op: "gt", value: 2000 }))).toEqual([
      {
        pay: "5000",
        documents: [
          { item_id: "item_2026-000113", document_number: "2026-000113", amount: "4000" },
          { item_id: "item_2026-000120", document_number: "2026-000120", amount: "1000" },
        ],
        remove: null,
        ask: [],
      },
    ])
  })

  it("are cured by what they name: the same order passes after any way that asks nobody else", () => {
    const numeric = fc.constantFrom(
      "used_percent",
      "overdue_amount",
      "days_overdue",
      "oldest_unpaid_days",
      "order_amount"
    )
    const leaf = fc.record({
      fact: numeric,
      op: fc.constantFrom("gt" as const, "gte" as const),
      value: fc.integer({ min: 1, max: 2000 }),
    })
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ all: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) })
      ),
    }))
    fc.assert(
      fc.property(tree, (condition) => {
        const decision = ask(condition)
        for (const cure of curesOf(decision) ?? []) {
          expect(evaluate(condition, after(cure)).holds && cure.ask.length === 0).toBe(false)
        }
      }),
      { numRuns: 300 }
    )
  })

  /** The facts of the same order once a cure was followed. */
  const after = ({ pay, documents, remove }: Cure) => {
    const asked = question([])
    const paid = new Map(documents.map(({ item_id, amount }) => [item_id, amount]))
    const { held, charged } = asked.account.balance

    return factsOf({
      ...asked,
      amount: money(asked.amount).minus(remove ?? 0),
      account: { ...asked.account, balance: { held, charged: charged.minus(pay ?? 0), unapplied: money(0) } },
      charges: asked.charges
        .map((one) => ({ ...one, open: money(one.open).minus(paid.get(one.id) ?? 0) }))
        .filter(({ open }) => open.isGreaterThan(0)),
    })
  }

  it("keep every reason beside other findings", () => {
    const decision = ask({ fact: "order_amount", op: "gt", value: 1 })
    expect(combine([decision, deny("dealer_suspended")]).outcome).toBe("deny")
  })
})
