import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type CreditModuleService from "../../src/modules/credit/service"
import type { NewDunningAction, NewDunningProcess } from "../../src/modules/credit/service"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(120_000)

const PROCESS: NewDunningProcess = {
  name: "All",
  rank: 1,
  is_on: true,
  group: { kind: "all", ids: [] },
  currency_code: null,
  quiet_days: 3,
  minimum_amounts: [{ currency_code: "cny", amount: "10" }],
  steps: [
    { days: 1, level: 1, channel: "email", template: "t", audience: "finance", repeats_every: null },
    { days: 9, level: 2, channel: "email", template: "t", audience: "finance", repeats_every: 7 },
  ],
}
const MINUTE = 60_000
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * MINUTE)

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service }) => {
    describe("processes", () => {
      it("are kept by rank, changed at the version that was read, and put back to the letter", async () => {
        const { dunning } = service
        const id = await dunning.addProcess(PROCESS)
        expect(await outcomeOf(dunning.addProcess(PROCESS))).toBe("credit_dunning_rank_taken")
        const before = await dunning.changeProcess({ id, version: 1, change: { rank: 5, is_on: false } })
        expect(before).toEqual({ id, version: 1, ...PROCESS })
        const again = dunning.changeProcess({ id, version: 1, change: { rank: 6 } })
        expect(await outcomeOf(again)).toBe("credit_dunning_process_conflict")
        await dunning.restoreProcess(before)
        expect(await dunning.processes()).toEqual([before])
        const gone = await dunning.removeProcess(id)
        expect(await dunning.processes()).toEqual([])
        await dunning.restoreProcess(gone)
        expect(await dunning.processes()).toEqual([before])
        await dunning.forgetProcess(id)
        expect(await outcomeOf(dunning.removeProcess(id))).toBe("credit_dunning_process_not_found")
      })

      it("that make no sense are refused, new or changed", async () => {
        const { dunning } = service
        const id = await dunning.addProcess(PROCESS)
        const change = (one: Partial<NewDunningProcess>) =>
          outcomeOf(dunning.changeProcess({ id, change: one }))
        expect(await change({ group: { kind: "tiers", ids: [] } })).toBe("credit_dunning_group")
        expect(await change({ steps: [...PROCESS.steps].reverse() })).toBe("done")
        const minimum = (amount: string) =>
          outcomeOf(
            dunning.addProcess({
              ...PROCESS,
              rank: 2,
              minimum_amounts: [{ currency_code: "cny", amount }],
            })
          )
        expect(await minimum("0.001")).toBe("amount_too_precise")
        expect(await minimum("1e16")).toBe("amount_out_of_range")
      })
    })

    describe("actions", () => {
      let accountId: string
      let itemId: string
      const action = (more: Partial<NewDunningAction> = {}): NewDunningAction => ({
        account_id: accountId,
        item_id: itemId,
        process_id: null,
        kind: "level",
        level: 1,
        step_days: 1,
        day: "2026-11-23",
        channel: "email",
        template: "t",
        audience: "finance",
        params: { text: "first" },
        ...more,
      })
      const plan = (actions: NewDunningAction[], levels: { account_id: string; level: number }[] = []) =>
        service.dunning.plan({ actions, levels, rearmed: [], actor_id: null, now: NOW })
      const level = async () => (await service.retrieveDealerCreditAccount(accountId)).dunning_level
      const waiting = (at = NOW) => service.dunning.waiting({ now: at, account_ids: null })

      beforeEach(async () => {
        accountId = await openWithLimit(service, "dealer_1", "1000")
        const document = { document_on: "2026-10-01", due_on: "2026-11-01" }
        const { id } = await service.record({
          ...{ account_id: accountId, kind: "external_charge", amount: "50", key: "k", now: NOW, document },
        })
        itemId = (await service.listDealerCreditItems({ transaction_id: id }))[0]!.id
      })

      it("are planned once a day, whatever the level and however many plan at once", async () => {
        const plans = await Promise.all([1, 2, 1].map((one) => plan([action({ level: one })])))
        expect(plans.flatMap(({ ids }) => ids)).toHaveLength(1)
        expect((await plan([action({ day: "2026-11-24" })])).ids).toHaveLength(1)
      })

      it("are taken by one of those who would send them, and again when that one broke off", async () => {
        const [id = ""] = (await plan([action()])).ids
        const claims = await Promise.all([1, 2, 3].map(() => service.dunning.claim(id, NOW)))
        expect(claims.filter(Boolean)).toHaveLength(1)
        expect(await waiting(later(9))).toEqual([])
        expect(await waiting(later(11))).toEqual([id])
        expect((await service.dunning.claim(id, later(11)))?.attempts).toBe(2)
      })

      it("raise the level of the account when they are sent, and are never taken again", async () => {
        const [id = ""] = (await plan([action({ level: 2 })])).ids
        await service.dunning.claim(id, NOW)
        await service.dunning.settle(id, { status: "sent" }, NOW)
        expect([await level(), await waiting(later(60)), await service.dunning.claim(id, later(60))]).toEqual(
          [2, [], null]
        )
      })

      it("no longer raise the level once their charge is paid, and do again when the payment bounces", async () => {
        const [id = ""] = (await plan([action({ level: 2 })])).ids
        await service.dunning.settle(id, { status: "sent" }, NOW)
        const pay = (amount: string) =>
          service.record({ account_id: accountId, kind: "payment", amount, key: `pay-${amount}`, now: NOW })
        await pay("49.99")
        expect(await level()).toBe(2)
        const last = await pay("0.01")
        expect(await level()).toBe(0)
        await service.reverse({ account_id: accountId, transaction_id: last.id, key: "bounced", now: NOW })
        expect(await level()).toBe(2)
      })

      it("are tried three times when they fail, and do not count when skipped", async () => {
        const [id = ""] = (await plan([action()])).ids
        for (const attempt of [1, 2, 3]) {
          expect(await waiting()).toEqual([id])
          expect((await service.dunning.claim(id, NOW))?.attempts).toBe(attempt)
          const reason = { code: "credit_dunning_send_failed", params: { message: "no" } }
          await service.dunning.settle(id, { status: "failed", reason }, NOW)
        }
        expect([await waiting(), await level()]).toEqual([[], 0])
        await service.dunning.settle(id, { status: "skipped" }, NOW)
        expect((await plan([action()])).ids).toHaveLength(1)
      })

      it("are withdrawn by the undo with the levels, but not what somebody began to send", async () => {
        expect((await plan([], [{ account_id: accountId, level: 3 }])).levels[0]?.level).toBe(0)
        const next = action({ kind: "reminder", level: 0 })
        const planned = await plan([action(), next], [{ account_id: accountId, level: 0 }])
        expect([planned.levels, await level()]).toEqual([[{ account_id: accountId, level: 3 }], 0])
        const [taken = "", left = ""] = planned.ids
        await service.dunning.claim(taken, NOW)
        await service.dunning.unplan(planned)
        expect([await level(), await waiting(later(11))]).toEqual([3, [taken]])
        expect(await service.listDealerCreditDunningActions({ id: left })).toEqual([])
      })

      it("tell of the use of a limit once until it fell below", async () => {
        const notice = action({ kind: "limit_notice", level: 0, item_id: null })
        const [id = ""] = (await plan([notice])).ids
        await service.dunning.claim(id, NOW)
        await service.dunning.settle(id, { status: "sent" }, NOW)
        expect((await plan([notice])).ids).toEqual([])
        const rearmed = { actions: [], levels: [], rearmed: [accountId], actor_id: null, now: NOW }
        const ended = await service.dunning.plan(rearmed)
        expect(ended.ended).toEqual([id])
        await service.dunning.unplan(ended)
        expect((await plan([notice])).ids).toEqual([])
        await service.dunning.plan(rearmed)
        expect((await plan([notice])).ids).toHaveLength(1)
      })
    })
  },
})
