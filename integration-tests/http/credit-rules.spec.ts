import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditRuleEndpoints } from "../../src/http/credit-rules"
import { CREDIT_MODULE } from "../../src/modules/credit"
import {
  createCreditRuleWorkflow,
  deleteCreditRuleWorkflow,
  updateCreditRuleWorkflow,
} from "../../src/workflows/credit/change-rule"
import { openWithLimit } from "../support/credit"
import { makeDealer } from "../support/checkout"
import { adminOf } from "../support/dealers"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(240_000)

const failStep = createStep("test-credit-rule-fail", async (): Promise<StepResponse<void>> => {
  throw new Error("a later step fails")
})
const failing = (name: string, run: (input: never) => unknown) =>
  createWorkflow(`test-credit-rule-${name}`, (input: WorkflowData<object>) => {
    run(input as never)
    failStep()

    return new WorkflowResponse(undefined)
  })
const FAILING = {
  create: failing("create", (input) => createCreditRuleWorkflow.runAsStep({ input })),
  update: failing("update", (input) => updateCreditRuleWorkflow.runAsStep({ input })),
  delete: failing("delete", (input) => deleteCreditRuleWorkflow.runAsStep({ input })),
}

const NEARLY_FULL = {
  name: "Nearly full",
  outcome: "review",
  scope_type: "all",
  condition: {
    any: [
      { fact: "used_percent", op: "gt", value: 80 },
      { fact: "days_overdue", op: "gt", value: 30 },
    ],
  },
  examples: [
    { name: "Full", given: { used_percent: 81, days_overdue: 0 }, holds: true },
    { name: "Half", given: { used_percent: 50, days_overdue: 30 }, holds: false },
  ],
} as const

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let ada: Awaited<ReturnType<typeof makeAdmin>>
    let admin: ReturnType<typeof adminOf>
    let dealerId: string
    let tierId: string
    const base = "/admin/dealer-credit-rules"

    const make = async (more: object = {}) => {
      const { data } = await admin.post(base, { ...NEARLY_FULL, ...more })

      return creditRuleEndpoints.createCreditRule.response.parse(data).credit_rule
    }
    const codeOf = async (body: object, path = base) => {
      const { status, data } = await admin.post(path, body)
      const { code, type } = data as { code?: string; type?: string }

      return status === 200 ? "done" : `${status} ${code ?? type ?? ""}`
    }
    const change = (id: string, body: object) => codeOf(body, `${base}/${id}`)
    const read = async (id: string) =>
      creditRuleEndpoints.retrieveCreditRule.response.parse((await admin.get(`${base}/${id}`)).data)
        .credit_rule
    const list = async (query: string) =>
      creditRuleEndpoints.listCreditRules.response.parse((await admin.get(`${base}?${query}`)).data)
    const check = async (query: string, language = "en") => {
      const { data } = await api.get(
        `/admin/dealer-credit-check?dealer_id=${dealerId}&currency_code=cny&${query}`,
        {
          headers: { ...ada.headers, "accept-language": language },
        }
      )

      return creditRuleEndpoints.checkCredit.response.parse(data).credit_check
    }
    const fail = async (workflow: (typeof FAILING)[keyof typeof FAILING], input: object) => {
      const { errors } = await workflow(getContainer()).run({ input, throwOnError: false })
      expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
    }

    beforeAll(async () => {
      const container = getContainer()
      ada = await makeAdmin(container)
      admin = adminOf(api as never, ada)
      dealerId = (await makeDealer(container, "D1")).id
      tierId = (await admin.tier("gold", 1)).id
      await openWithLimit(container.resolve(CREDIT_MODULE), dealerId, "1000")
    })

    it("makes, lists, changes and deletes a rule, and keeps every version with its author", async () => {
      const made = await make({
        scope_type: "tier",
        scope_id: tierId,
        exclusions: [{ type: "dealer", id: dealerId }],
        starts_at: "2026-11-01T00:00:00+08:00",
      })
      expect(made).toMatchObject({
        scope: { id: tierId, name: "gold" },
        exclusions: [{ type: "dealer", id: dealerId, name: "Dealer D1" }],
        starts_at: "2026-10-31T16:00:00.000Z",
        is_on: false,
        version: 1,
      })
      await make({ name: "Other", outcome: "deny" })
      expect(await list("q=nearly&outcome=review&scope_type=tier&is_on=false&order=-name")).toMatchObject({
        count: 1,
        credit_rules: [{ id: made.id }],
      })
      expect(await change(made.id, { name: "Fuller", version: 1 })).toBe("done")
      expect(await change(made.id, { name: "Late", version: 1 })).toBe("400 credit_rule_conflict")
      expect(await change(made.id, { scope_type: "all", exclusions: [] })).toBe("done")
      expect(await read(made.id)).toMatchObject({ name: "Fuller", scope: null, exclusions: [], version: 3 })
      const { data } = await admin.get(`${base}/${made.id}/versions?limit=2`)
      const { versions, count } = creditRuleEndpoints.listCreditRuleVersions.response.parse(data)
      expect([count, versions.map(({ version, changed_by }) => [version, changed_by])]).toEqual([
        3,
        [
          [3, ada.id],
          [2, ada.id],
        ],
      ])
      creditRuleEndpoints.deleteCreditRule.response.parse((await admin.del(`${base}/${made.id}`)).data)
      expect((await admin.get(`${base}/${made.id}`)).data.code).toBe("credit_rule_not_found")
      expect(await change(made.id, { name: "x" })).toBe("404 credit_rule_not_found")
    })

    it("is switched on only with examples that come true, and stays so through every change", async () => {
      const { id } = await make({ examples: [] })
      expect(await change(id, { is_on: true })).toBe("400 credit_rule_examples_missing")
      const wrong = [{ name: "Empty", given: { used_percent: 10 }, holds: true }]
      expect(await change(id, { is_on: true, examples: wrong })).toBe("400 credit_rule_examples_fail")
      expect((await read(id)).is_on).toBe(false)
      expect(await change(id, { is_on: true, examples: NEARLY_FULL.examples })).toBe("done")
      const { data } = await admin.post(`${base}/${id}`, {
        condition: { fact: "used_percent", op: "gt", value: 90 },
      })
      expect(data).toMatchObject({
        code: "credit_rule_examples_fail",
        message: expect.stringContaining("Full"),
      })
      expect(await read(id)).toMatchObject({ is_on: true, version: 2 })
      expect(await change(id, { is_on: false })).toBe("done")
    })

    it("refuses what makes no sense, by code and with the place", async () => {
      const ask = (more: object) => codeOf({ ...NEARLY_FULL, ...more })
      expect(await ask({ condition: { all: [{ fact: "mood", op: "gt", value: 1 }] } })).toBe(
        "400 credit_rule_condition"
      )
      expect(await ask({ condition: null })).toBe("400 credit_rule_condition")
      expect(await ask({ scope_type: "tier" })).toBe("400 credit_rule_scope")
      expect(await ask({ scope_type: "tier", scope_id: "nothing" })).toBe("404 tier_not_found")
      expect(await ask({ exclusions: [{ type: "territory", id: "nothing" }] })).toBe(
        "404 territory_not_found"
      )
      expect(
        await ask({
          scope_type: "dealer",
          scope_id: dealerId,
          exclusions: [{ type: "dealer", id: dealerId }],
        })
      ).toBe("400 credit_rule_exclusion")
      expect(await ask({ condition: { fact: "order_amount", op: "gt", value: "1" } })).toBe(
        "400 credit_rule_currency"
      )
      expect(await ask({ name: "" })).toMatch(/^400 invalid_data/)
      expect(await ask({ priority: 1.5 })).toMatch(/^400 invalid_data/)
      expect(await ask({ extra: 1 })).toMatch(/^400 invalid_data/)
      expect(await ask({ examples: [{ name: "x", given: { used_percent: [] }, holds: true }] })).toMatch(
        /^400 invalid_data/
      )
      expect((await admin.get(`${base}?order=condition`)).data.code).toBe("sort_unknown")
      expect((await admin.get(`${base}/nothing/dry-run?days=0`)).status).toBe(400)
      expect((await admin.get(`${base}/nothing/dry-run`)).data.code).toBe("credit_rule_not_found")
      expect((await api.get(base, { validateStatus: () => true })).status).toBe(401)
    })

    it("tells what limit and rules would say of a dealer and an amount now, also of a rule that is off", async () => {
      const rule = await make()
      expect(await check("amount=900")).toMatchObject({ outcome: "allow", rules: [], cure: null })
      const asked = await check(`amount=900&rule_id=${rule.id}`)
      expect(asked).toMatchObject({
        outcome: "review",
        facts: { used_percent: "90", order_amount: "900" },
        rules: [
          {
            id: rule.id,
            is_for: true,
            holds: true,
            found: "Used share of the limit, with this order: 90%, more than 80%.",
          },
        ],
        cure: "Pay 100.00 CNY.",
      })
      expect(asked.reasons.map(({ code }) => code)).toEqual(["credit_review_required", "credit_rule_failed"])
      const chinese = await check(`amount=900&rule_id=${rule.id}`, "zh-CN")
      expect(chinese.reasons[1]?.message).toBe(
        "规则“Nearly full”：含本订单的额度使用率：90%，高于 80%。付款 100.00 CNY，或从订单中减少 100.00 CNY。"
      )
      expect(await check("amount=1000.01")).toMatchObject({ outcome: "deny", cure: "Pay 0.01 CNY." })
      const refused = (query: string) => admin.get(`/admin/dealer-credit-check?${query}`)
      expect((await refused(`dealer_id=${dealerId}&currency_code=usd&amount=1`)).data.code).toBe(
        "credit_currency_mismatch"
      )
      expect((await refused("dealer_id=nobody&currency_code=cny&amount=1")).data.code).toBe(
        "credit_account_missing"
      )
      expect((await refused(`dealer_id=${dealerId}&currency_code=cny&amount=0`)).status).toBe(400)
      expect((await refused(`dealer_id=${dealerId}&currency_code=cny&amount=1&rule_id=none`)).data.code).toBe(
        "credit_rule_not_found"
      )
    })

    it("leaves rules as they were when a later step fails", async () => {
      const made = await make({ is_on: true })
      await fail(FAILING.create, { rule: { ...NEARLY_FULL, name: "Second" }, actor_id: ada.id })
      await fail(FAILING.update, { id: made.id, change: { name: "Changed", is_on: false }, actor_id: ada.id })
      await fail(FAILING.delete, { id: made.id, actor_id: ada.id })
      const { updated_at: _, version: __, ...after } = await read(made.id)
      expect(made).toMatchObject(after)
      expect((await list("")).count).toBe(1)
    })
  },
})
