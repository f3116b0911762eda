import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { RuleContent } from "../../src/modules/credit/domain/check-rule"
import type CreditModuleService from "../../src/modules/credit/service"
import { refusalOf } from "../../src/shared/refusal"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(120_000)

const HOUR = 3_600_000

const ruleOf = (condition: RuleContent["condition"], given: object): RuleContent => ({
  ...{ name: "Late", note: null, outcome: "deny", scope_type: "all", scope_id: null, exclusions: [] },
  ...{ currency_code: null, condition, examples: [{ name: "Late", given: given as never, holds: true }] },
  ...{ priority: 0, starts_at: null, ends_at: null, is_on: true },
})
const LATE = ruleOf({ fact: "days_overdue", op: "gt", value: 0 }, { days_overdue: 1 })
const TWICE_NOT: RuleContent = {
  ...ruleOf({ not: { fact: "overdue_amount", op: "lte", value: 0 } }, { overdue_amount: "1" }),
  currency_code: "cny",
}
const DUNNED = ruleOf({ fact: "dunning_level", op: "gte", value: 2 }, { dunning_level: 2 })

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service }) => {
    let accountId: string
    let serial = 0
    const key = () => `k${(serial += 1)}`
    const report = (documents: object[] | null, balance = "500") =>
      service.externals.report({
        ...{ account_id: accountId, balance, key: key(), now: new Date(), created_by: "u" },
        ...{ as_of: new Date(Date.now() - HOUR + serial), documents: documents as never },
      })
    const toMode = (mode: "shop" | "external") =>
      service.externals.switchMode({
        ...{ account_id: accountId, mode, reason: "x", key: key(), now: NOW, created_by: "u" },
      })
    const owe = (number: string, due_on: string, amount = "100") =>
      service.record({
        ...{ account_id: accountId, kind: "opening", amount, key: key(), now: NOW },
        document: { number, document_on: "2026-09-01", due_on },
      })
    const order = { dealer_id: "dealer_1", currency_code: "cny", amount: "10", now: NOW }
    const outcome = () => outcomeOf(service.placeHold({ ...order, key: key() }))
    const factsOf = async () => (await service.rules.ask(order)).blocking?.facts
    const LATE_ONE = { document_number: "ERP-1", open: "60", due_on: "2026-10-01", document_on: "2026-09-01" }

    describe("rules about what is overdue, where an ERP keeps the receivables", () => {
      beforeEach(async () => {
        accountId = await openWithLimit(service, "dealer_1", "100000")
      })
      afterEach(async () => {
        expect(await service.verify()).toEqual([])
      })

      it("stop no order for what our own ledger believes, where the ERP sent no documents", async () => {
        await service.rules.add(LATE, "u")
        await service.rules.add(TWICE_NOT, "u")
        await owe("INV-1", "2026-10-01")
        expect(await outcome()).toBe("credit_rule_failed")
        await report(null)
        await toMode("external")
        expect(await factsOf()).toMatchObject({
          ...{ overdue_amount: "0", days_overdue: 0, oldest_unpaid_days: 0, dunning_level: 0 },
        })
        expect(await outcome()).toBe("done")
      })

      it("stop it for the ERP's open documents, and name those as the cure", async () => {
        await service.rules.add(LATE, "u")
        await owe("INV-1", "2026-10-01")
        await report([LATE_ONE, { document_number: "ERP-2", open: "40", due_on: "2026-12-24" }])
        await toMode("external")
        expect(await factsOf()).toMatchObject({
          overdue_amount: "60",
          days_overdue: 53,
          oldest_unpaid_days: 83,
        })
        const error: unknown = await service
          .placeHold({ ...order, key: key() })
          .catch((caught: unknown) => caught)
        expect(refusalOf(error)?.params).toMatchObject({
          cures: [{ pay: "60", documents: [{ document_number: "ERP-1", amount: "60" }] }],
        })
      })

      it("let it pass once the ERP's next balance has the document no more, and stop it again when that is taken back", async () => {
        await service.rules.add(LATE, "u")
        await report([LATE_ONE])
        await toMode("external")
        expect(await outcome()).toBe("credit_rule_failed")
        const { id } = await report([], "0")
        expect(await outcome()).toBe("done")
        await service.externals.withdraw({ account_id: accountId, row_id: id, created_by: "u" })
        expect(await outcome()).toBe("credit_rule_failed")
        await report(null)
        expect(await outcome()).toBe("done")
      })

      it("know a document's day by our own of the same number, and leave out a disputed one and one without a day", async () => {
        await service.rules.add(LATE, "u")
        const { id } = await owe("INV-1", "2026-10-01")
        await report([
          { document_number: "INV-1", open: "30" },
          { document_number: "ERP-9", open: "7" },
          { document_number: "CN-1", open: "-5", due_on: "2026-09-01" },
        ])
        await toMode("external")
        expect(await factsOf()).toMatchObject({
          overdue_amount: "30",
          days_overdue: 53,
          oldest_unpaid_days: 83,
        })
        const [item] = await service.listDealerCreditItems({ transaction_id: id })
        await service.updateDealerCreditItems({ id: item!.id, is_disputed: true })
        expect(await factsOf()).toMatchObject({ overdue_amount: "0", oldest_unpaid_days: 0 })
      })

      it("ask our own ledger again when the account goes back to it", async () => {
        await service.rules.add(LATE, "u")
        await owe("INV-1", "2026-10-01")
        await report([], "100")
        await toMode("external")
        expect(await outcome()).toBe("done")
        await toMode("shop")
        expect(await outcome()).toBe("credit_rule_failed")
      })

      it("read a level of dunning that falls with the mode, and with the ERP's documents", async () => {
        await service.rules.add(DUNNED, "u")
        const { id } = await owe("INV-1", "2026-10-01")
        const [item] = await service.listDealerCreditItems({ transaction_id: id })
        const say = async (item_id: string) => {
          const action = {
            ...{
              account_id: accountId,
              item_id,
              process_id: null,
              kind: "level" as const,
              level: 2,
              step_days: 14,
            },
            ...{ day: "2026-11-10", channel: "email", template: "t", audience: "finance", params: {} },
          }
          const { ids } = await service.dunning.plan({
            actions: [action],
            levels: [],
            rearmed: [],
            actor_id: null,
            now: NOW,
          })
          await service.dunning.claim(ids[0]!, NOW)
          await service.dunning.settle(ids[0]!, { status: "sent" }, NOW)
        }
        const level = async () => (await factsOf())?.dunning_level
        await say(item!.id)
        expect(await level()).toBe(2)
        await report([LATE_ONE])
        await toMode("external")
        expect(await level()).toBe(0)
      })
    })
  },
})
