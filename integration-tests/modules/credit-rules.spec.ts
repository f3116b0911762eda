import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "pg"
import type { RuleContent } from "../../src/modules/credit/domain/check-rule"
import type CreditModuleService from "../../src/modules/credit/service"
import { refusalOf } from "../../src/shared/refusal"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(120_000)

const TOMORROW = new Date(NOW.getTime() + 86_400_000)
const SCOPE = { tier_id: "gold", territory_ids: ["sh", "east"], time_zone: "Asia/Shanghai" }

const rule = (more: Partial<RuleContent> = {}): RuleContent => ({
  name: "Nearly full",
  note: null,
  outcome: "review",
  scope_type: "all",
  scope_id: null,
  exclusions: [],
  currency_code: null,
  condition: { fact: "used_percent", op: "gt", value: 80 },
  examples: [{ name: "Full", given: { used_percent: 81 }, holds: true }],
  priority: 0,
  starts_at: null,
  ends_at: null,
  is_on: true,
  ...more,
})

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service, MikroOrmWrapper }) => {
    let accountId: string
    const raw = async (sql: string): Promise<unknown> => await MikroOrmWrapper.forkManager().execute(sql)
    const hold = (key: string, amount: string, more: object = {}) =>
      service.placeHold({
        key,
        dealer_id: "dealer_1",
        currency_code: "cny",
        amount,
        cart_id: `cart_${key}`,
        scope: SCOPE,
        now: NOW,
        ...more,
      })
    /** Stops a cart the way the guards do, and answers the id of the stop. */
    const stop = async (key: string, amount: string) => {
      const error: unknown = await hold(key, amount).catch((caught: unknown) => caught)
      const { params } = refusalOf(error)!

      const { id } = await service.stops.open({
        account_id: accountId,
        cart_id: `cart_${key}`,
        order_id: null,
        amount: params.amount as string,
        rules: params.rules as string[],
        reasons: params.failed as never,
        opened_by: "cus_1",
        now: NOW,
      })

      return id
    }
    const verdict = (actor_id = "clerk", more: object = {}) => ({
      actor_id,
      reason: "Known",
      sales_owner_id: "sam",
      now: NOW,
      ...more,
    })
    const release = (id: string, actor?: string) => service.stops.release(id, verdict(actor), TOMORROW)
    const statusOf = async (id: string) => (await service.retrieveDealerCreditStop(id)).status

    describe("credit rules", () => {
      beforeEach(async () => {
        accountId = await openWithLimit(service, "dealer_1", "1000")
      })
      afterEach(async () => {
        expect(await service.verify()).toEqual([])
      })

      describe("rules", () => {
        it("keep every version, whatever happens to them", async () => {
          const id = await service.rules.add(rule(), "ann")
          const before = await service.rules.change(id, 1, { name: "Fuller" }, "ben")
          expect(before).toMatchObject({ name: "Nearly full", version: 1 })
          expect(await outcomeOf(service.rules.change(id, 1, { name: "Other" }, "cai"))).toBe(
            "credit_rule_conflict"
          )
          await service.rules.restore(before, "ben")
          const removed = await service.rules.remove(id)
          expect(await service.listDealerCreditRules({ id })).toEqual([])
          await service.rules.restore(removed, "ben")
          expect(await service.listDealerCreditRules({ id })).toMatchObject([
            { name: "Nearly full", version: 4 },
          ])
          const versions = await service.listDealerCreditRuleVersions(
            { rule_id: id },
            { order: { version: "ASC" } }
          )
          expect(
            versions.map(({ version, changed_by, content }) => [version, changed_by, content.name])
          ).toEqual([
            [1, "ann", "Nearly full"],
            [2, "ben", "Fuller"],
            [3, "ben", "Nearly full"],
            [4, "ben", "Nearly full"],
          ])
          await expect(raw("UPDATE dealer_credit_rule_version SET version = 9")).rejects.toThrow(
            /never changed/
          )
          await expect(raw("DELETE FROM dealer_credit_rule_version")).rejects.toThrow(/never changed/)
        })

        it.each<[string, Partial<RuleContent>, string]>([
          ["an unknown fact", { condition: { fact: "mood", op: "gt", value: 1 } }, "credit_rule_condition"],
          ["a scope without a name", { scope_type: "tier" }, "credit_rule_scope"],
          ["a name without a scope", { scope_id: "gold" }, "credit_rule_scope"],
          [
            "an exclusion as wide as itself",
            { scope_type: "tier", scope_id: "gold", exclusions: [{ type: "tier", id: "silver" }] },
            "credit_rule_exclusion",
          ],
          [
            "amounts without a currency",
            { condition: { fact: "order_amount", op: "gt", value: 1 } },
            "credit_rule_currency",
          ],
          ["an end before its start", { starts_at: TOMORROW, ends_at: NOW }, "credit_rule_window"],
          [
            "an example of nothing",
            { examples: [{ name: "x", given: { mood: 1 }, holds: true }] },
            "credit_rule_example",
          ],
          ["no example when on", { examples: [] }, "credit_rule_examples_missing"],
          [
            "an example that comes out otherwise",
            { examples: [{ name: "Empty", given: { used_percent: 10 }, holds: true }] },
            "credit_rule_examples_fail",
          ],
        ])("are refused for %s", async (_name, more, code) => {
          expect(await outcomeOf(service.rules.add(rule(more), null))).toBe(code)
          expect(await service.listDealerCreditRules({})).toEqual([])
        })

        it("stop what they are for and when they are on, and nothing else", async () => {
          const cases: [string, Partial<RuleContent>, "done" | "credit_review_required"][] = [
            ["off", { is_on: false }, "done"],
            ["other currency", { currency_code: "usd" }, "done"],
            ["over", { ends_at: NOW }, "done"],
            ["not begun", { starts_at: TOMORROW }, "done"],
            ["other tier", { scope_type: "tier", scope_id: "silver" }, "done"],
            ["excluded", { exclusions: [{ type: "territory", id: "east" }] }, "done"],
            ["own tier", { scope_type: "tier", scope_id: "gold" }, "credit_review_required"],
            ["territory above", { scope_type: "territory", scope_id: "east" }, "credit_review_required"],
          ]
          for (const [name, more, expected] of cases) {
            const id = await service.rules.add(rule({ name, ...more }), null)
            expect([name, await outcomeOf(hold(name, "801"))]).toEqual([name, expected])
            await service.rules.remove(id)
            const [placed] = await service.listDealerCreditHolds({ status: "open" })
            if (placed) {
              await service.releaseHold({ hold_id: placed.id, key: name, now: NOW })
            }
          }
        })

        it("ask about documents: disputed ones are not overdue, dunning and a limit that ran out count", async () => {
          const document = { document_on: "2026-09-01", due_on: "2026-10-01", number: "2026-000113" }
          const entry = { account_id: accountId, kind: "external_charge" as const, amount: "100", now: NOW }
          const { id } = await service.record({ ...entry, key: "c1", document })
          const [item] = await service.listDealerCreditItems({ transaction_id: id })
          const facts = async () => (await service.rules.ask(question)).blocking!.facts
          const question = {
            dealer_id: "dealer_1",
            currency_code: "cny",
            amount: "10",
            scope: SCOPE,
            now: NOW,
          }
          await service.rules.add(rule(), null)
          expect(await facts()).toMatchObject({
            overdue_amount: "100",
            days_overdue: 53,
            oldest_unpaid_days: 83,
            limit_expired: false,
            dunning_level: 0,
          })
          await service.updateDealerCreditItems({ id: item!.id, is_disputed: true })
          await raw("UPDATE dealer_credit_account SET dunning_level = 2")
          const past = {
            kind: "temporary" as const,
            credit_limit: "5000",
            is_unlimited: false,
            created_by: "u",
            reason: "Season",
          }
          const ended = { ...past, starts_at: new Date("2026-01-01"), ends_at: new Date("2026-02-01") }
          await service.changeLimit(accountId, ended, new Date("2026-01-15"))
          expect(await facts()).toMatchObject({
            overdue_amount: "0",
            days_overdue: 0,
            limit_expired: true,
            dunning_level: 2,
          })
          const anew = {
            ...past,
            kind: "permanent" as const,
            starts_at: null,
            ends_at: null,
            credit_limit: "1000",
          }
          await service.changeLimit(accountId, anew, NOW)
          expect(await facts()).toMatchObject({ limit_expired: false })
        })

        it("let one of two holds at once through that only fit alone", async () => {
          await service.rules.add(rule({ outcome: "deny" }), null)
          const outcomes = await Promise.all(["a", "b", "c", "d"].map((key) => outcomeOf(hold(key, "500"))))
          expect(outcomes.sort()).toEqual([
            "credit_rule_failed",
            "credit_rule_failed",
            "credit_rule_failed",
            "done",
          ])
        })

        it("cost a hold nothing while none is on, and one statement then", async () => {
          const statements = async (key: string): Promise<number> => {
            const query = jest.spyOn(Client.prototype, "query")
            await hold(key, "1")
            const { length } = query.mock.calls
            query.mockRestore()

            return length
          }
          const without = await statements("a")
          await service.rules.add(rule(), null)
          expect((await statements("b")) - without).toBe(1)
        })
      })

      describe("an order that rules stopped", () => {
        beforeEach(async () => {
          await service.rules.add(rule(), null)
        })

        it("passes once after its release, for as much and no more", async () => {
          const id = await stop("a", "900")
          expect(await stop("a", "900")).toBe(id)
          await release(id)
          expect(await outcomeOf(hold("a", "900.01"))).toBe("credit_review_required")
          const placed = await hold("a", "900")
          expect(await service.retrieveDealerCreditStop(id)).toMatchObject({
            status: "used",
            hold_id: placed.id,
            decided_by: "clerk",
          })
          await service.releaseHold({ hold_id: placed.id, key: "back", now: NOW })
          expect(await outcomeOf(hold("a", "900", { key: "a2" }))).toBe("credit_review_required")
          expect(await service.stops.free("cart_id", ["cart_a"])).toEqual([id])
          expect(await outcomeOf(hold("a", "900", { key: "a3" }))).toBe("done")
        })

        it("is released for one of two completions at once", async () => {
          await raw("UPDATE dealer_credit_account SET credit_limit = 5000")
          await service.rules.add(
            rule({ name: "All", condition: { fact: "used_percent", op: "gt", value: 1 } }),
            null
          )
          const id = await stop("a", "900")
          await release(id)
          const outcomes = await Promise.all(
            ["x", "y"].map((key) => outcomeOf(hold(key, "900", { cart_id: "cart_a" })))
          )
          expect(outcomes.sort()).toEqual(["credit_review_required", "done"])
        })

        it("never passes the limit itself", async () => {
          const id = await stop("a", "900")
          await release(id)
          await hold("other", "200")
          expect(await outcomeOf(hold("a", "900"))).toBe("credit_insufficient")
          expect(await statusOf(id)).toBe("released")
        })

        it("stays rejected as it was, and waits anew when it changed", async () => {
          const id = await stop("a", "900")
          await service.stops.reject(id, verdict())
          expect(await outcomeOf(hold("a", "900"))).toBe("credit_review_rejected")
          expect(await outcomeOf(service.stops.release(id, verdict(), TOMORROW))).toBe("credit_stop_decided")
          const next = await stop("a", "850")
          expect([next === id, await statusOf(next)]).toEqual([false, "open"])
        })

        it("is brought up to date while it waits; a release it has outgrown lapses", async () => {
          const id = await stop("a", "850")
          expect(await stop("a", "900")).toBe(id)
          expect(await service.retrieveDealerCreditStop(id)).toMatchObject({ amount: "900", status: "open" })
          await release(id)
          const next = await stop("a", "950")
          expect(next).not.toBe(id)
          expect(await service.retrieveDealerCreditStop(id)).toMatchObject({
            status: "lapsed",
            lapsed_because: "changed",
          })
        })

        it("is not released past its day", async () => {
          const id = await stop("a", "900")
          await release(id)
          const later = new Date(TOMORROW.getTime() + 1)
          expect(await outcomeOf(hold("a", "900", { now: later }))).toBe("credit_review_required")
        })

        it("is not released by who raised the limit meanwhile, nor by the dealer's sales person", async () => {
          const id = await stop("a", "900")
          const raise = {
            kind: "permanent" as const,
            is_unlimited: false,
            starts_at: null,
            ends_at: null,
            reason: "x",
          }
          await service.changeLimit(accountId, { ...raise, credit_limit: "1050", created_by: "ann" }, NOW)
          await raw("UPDATE dealer_credit_stop SET opened_at = now() - interval '1 minute'")
          expect(await outcomeOf(release(id, "ann"))).toBe("credit_own_limit_release")
          expect(await outcomeOf(release(id, "sam"))).toBe("credit_sales_release")
          expect(await statusOf(id)).toBe("open")
          expect(await outcomeOf(service.stops.reject(id, verdict("ann")))).toBe("done")
        })

        it("is kept: it cannot be deleted", async () => {
          await stop("a", "900")
          await expect(raw("DELETE FROM dealer_credit_stop")).rejects.toThrow(/never changed/)
        })
      })
    })
  },
})
