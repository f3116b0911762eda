import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditDunningEndpoints } from "../../src/http/credit-dunning"
import { CREDIT_MODULE } from "../../src/modules/credit"
import type { RunDunningInput } from "../../src/workflows/credit/steps/plan-dunning"
import { dayAt, dunningOf, FAILING, step } from "../support/dunning"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(240_000)

const PROCESSES = "/admin/dealer-credit-dunning-processes"
const DUNNING = "/admin/dealer-credit-dunning"
const NONE = { planned: 0, withheld: 0, sent: 0, failed: 0, skipped: 0, missing_channels: [] }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let world: ReturnType<typeof dunningOf>
    let dealerId: string
    let accountId: string

    const refusalOf = async (call: Promise<unknown>): Promise<string> =>
      await call.then(
        () => "done",
        (error: unknown) => {
          const { status, data } = (error as { response: { status: number; data: Record<string, string> } })
            .response

          return `${status} ${data.code ?? data.type ?? ""}`
        }
      )
    const make = async (more: object = {}) => {
      const body = {
        ...{ name: "All", rank: 10, is_on: true, group: { kind: "all", ids: [] }, quiet_days: 0 },
        ...{ steps: [step(1, 1), step(5, 2), step(20, 3)], ...more },
      }

      return creditDunningEndpoints.createDunningProcess.response.parse(
        (await api.post(PROCESSES, body, admin)).data
      ).process
    }
    const preview = async (query = "") =>
      creditDunningEndpoints.previewDunning.response.parse(
        (await api.get(`${DUNNING}/preview?${query}`, admin)).data
      )
    const runNow = async (body: object = {}) =>
      creditDunningEndpoints.runDunning.response.parse((await api.post(`${DUNNING}/run`, body, admin)).data)
    const history = async (query = "") =>
      creditDunningEndpoints.listDunningActions.response.parse(
        (await api.get(`${DUNNING}/actions?${query}`, admin)).data
      ).actions
    const fail = async (workflow: (typeof FAILING)[keyof typeof FAILING], input: object) => {
      const { errors } = await workflow(getContainer()).run({ input, throwOnError: false })
      expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
    }
    const runInput = (): RunDunningInput => ({
      ...{ now: dayAt(0).now.toISOString(), account_ids: null, from_hour: null, kinds: null, actor_id: null },
    })
    const codes = async () => (await preview("kind=level")).lines.map(({ code }) => code.slice(15))

    beforeAll(async () => {
      admin = await makeAdmin(getContainer())
      world = dunningOf(getContainer())
      const made = await world.dealer("D1", "10000", admin.id)
      dealerId = made.id
      accountId = made.accountId
    })

    it("keeps processes: made, listed, changed at the version read, switched off, deleted", async () => {
      const group = { kind: "dealers", ids: [dealerId] }
      const minimum_amounts = [{ currency_code: "CNY", amount: "10.50" }]
      const made = await make({ group, minimum_amounts, currency_code: "CNY" })
      expect(made).toMatchObject({
        group: { ...group, members: [{ id: dealerId, name: "Dealer D1" }] },
        ...{ currency_code: "cny", minimum_amounts: [{ currency_code: "cny", amount: 10.5 }], version: 1 },
      })
      const change = (body: object) => api.post(`${PROCESSES}/${made.id}`, body, admin)
      const { process } = creditDunningEndpoints.updateDunningProcess.response.parse(
        (await change({ is_on: false, version: 1, quiet_days: 4 })).data
      )
      expect(process).toMatchObject({ is_on: false, version: 2, quiet_days: 4, rank: 10, name: "All" })
      expect(await refusalOf(change({ name: "x", version: 1 }))).toBe("400 credit_dunning_process_conflict")
      const { data } = await api.get(`${PROCESSES}?q=al&is_on=false&order=-rank`, admin)
      expect(creditDunningEndpoints.listDunningProcesses.response.parse(data).count).toBe(1)
      await api.delete(`${PROCESSES}/${made.id}`, admin)
      expect(await refusalOf(api.get(`${PROCESSES}/${made.id}`, admin))).toBe(
        "404 credit_dunning_process_not_found"
      )
    })

    it("refuses processes that make no sense, by code", async () => {
      await make()
      const wrong = (more: object) => refusalOf(make({ rank: 11, ...more }))
      expect(await wrong({ rank: 10 })).toBe("400 credit_dunning_rank_taken")
      expect(await wrong({ group: { kind: "dealers", ids: ["nobody"] } })).toBe(
        "400 credit_dunning_group_unknown"
      )
      expect(await wrong({ group: { kind: "tiers", ids: [] } })).toBe("400 credit_dunning_group")
      expect(await wrong({ steps: [step(0, 1)] })).toBe("400 credit_dunning_steps")
      expect(await wrong({ steps: [step(1, 1, { channel: "feed" })] })).toBe("400 credit_dunning_feed")
      expect(await wrong({ steps: [step(1, 1, { repeats_every: 3 }), step(2, 2)] })).toBe(
        "400 credit_dunning_repeats"
      )
      for (const more of [
        { steps: [] },
        { steps: [step(1.5, 1)] },
        { steps: [step(99999, 1)] },
        { steps: [step(1, -1)] },
        { quiet_days: -1 },
        { rank: "first" },
        { minimum_amounts: [{ currency_code: "cny", amount: -1 }] },
        { extra: 1 },
      ]) {
        expect(await wrong(more)).toBe("400 invalid_data")
      }
      expect(await refusalOf(api.get(`${DUNNING}/actions?order=password`, admin))).toBe("400 sort_unknown")
      expect(await refusalOf(api.get(`${DUNNING}/preview`, { headers: {} }))).toMatch(/^401/)
    })

    it("sends exactly what the preview says, in the reader's language, and nothing twice", async () => {
      const process = await make({ steps: [step(-3, 0, { audience: "owner" }), step(1, 1), step(5, 2)] })
      const old = await world.charge(accountId, -8, "100.50")
      await world.charge(accountId, -2, "20")
      const soon = await world.charge(accountId, 3, "30")
      const shown = await preview()
      expect(shown).toMatchObject({ due_count: 2, rest_count: 0, missing_channels: [] })
      expect(shown.lines).toMatchObject([
        {
          kind: "level",
          level: 1,
          item_id: old.id,
          days_overdue: 8,
          amount: 120.5,
          process: { id: process.id },
        },
        { kind: "reminder", level: 0, item_id: soon.id, days_overdue: -3, amount: 30, audience: "owner" },
      ])
      expect(await world.sent()).toEqual([])
      expect(await runNow()).toEqual({ ...NONE, planned: 2, sent: 2 })
      expect((await world.sent()).map(({ to, template, data }) => [to, template, data.title]).sort()).toEqual(
        [
          ["finance@d1.dev", "letter-1", `${old.document_number} 于 ${old.due_on} 到期，已逾期`],
          [
            "owner@d1.dev",
            "letter-0",
            `${soon.document_number} is due on ${soon.due_on} · ${soon.document_number} 将于 ${soon.due_on} 到期`,
          ],
        ]
      )
      expect(await world.level(accountId)).toBe(1)
      expect(await runNow()).toEqual(NONE)
      expect(await world.sent()).toHaveLength(2)
      expect(
        (await history("status=sent&q=d1&order=level")).map(({ item_id, level }) => [item_id, level])
      ).toEqual([
        [soon.id, 0],
        [old.id, 1],
      ])
    })

    it("rises level by level while the oldest stays open, repeats the last, and falls to 0 when it is paid", async () => {
      await make({ steps: [step(1, 1), step(5, 2, { repeats_every: 10 })], quiet_days: 2 })
      await world.charge(accountId, -1)
      const levels: [number, number][] = []
      for (const day of [0, 1, 3, 4, 13, 14]) {
        levels.push([(await world.run(day)).sent, await world.level(accountId)])
      }
      expect(levels).toEqual([
        [1, 1],
        [0, 1],
        [0, 1],
        [1, 2],
        [0, 2],
        [1, 2],
      ])
      await world.pay(accountId, "100")
      expect([await world.level(accountId), (await world.run(15)).sent]).toEqual([0, 0])
    })

    it("stops a letter when the payment came between planning and sending, and says so in the history", async () => {
      await make()
      const { id } = await world.charge(accountId, -8)
      const plan = (kind: "level", item_id: string) =>
        getContainer()
          .resolve(CREDIT_MODULE)
          .dunning.plan({
            actions: [
              {
                ...{ account_id: accountId, item_id, process_id: null, kind, level: 1, step_days: 1 },
                ...{ day: dayAt(0).day, channel: "email", template: "t", audience: "finance", params: {} },
              },
            ],
            ...{ levels: [], rearmed: [], actor_id: null, now: new Date() },
          })
      await plan("level", id)
      await world.pay(accountId, "100")
      expect(await runNow()).toEqual({ ...NONE, skipped: 1 })
      expect(await world.sent()).toEqual([])
      expect(await history()).toMatchObject([{ status: "skipped", code: "credit_dunning_settled" }])
      const next = await world.charge(accountId, -8)
      await plan("level", next.id)
      await world.note(next.id, { is_disputed: true })
      expect(await runNow()).toMatchObject({ skipped: 1, sent: 0 })
      expect(await history("status=skipped&limit=1")).toMatchObject([
        { code: "credit_dunning_paused_dispute", item_id: next.id },
      ])
    })

    it("rests while it is disputed or promised, up to the promised day", async () => {
      await make()
      const { id } = await world.charge(accountId, -8)
      const note = (body: object) =>
        api.post(`/admin/dealer-credit-accounts/${accountId}/items/${id}/promise`, body, admin)
      await note({ is_disputed: true })
      expect([await codes(), (await world.run()).sent]).toEqual([["paused_dispute"], 0])
      await note({ is_disputed: false, promised_on: dayAt(2).day })
      expect(await codes()).toEqual(["paused_promise"])
      expect([(await world.run(2)).sent, (await world.run(3)).sent]).toEqual([0, 1])
    })

    it("rests in its quiet days, below the minimum, and for dealers of no process; the preview says why", async () => {
      const { id } = await make({ quiet_days: 5, minimum_amounts: [{ currency_code: "cny", amount: 150 }] })
      await world.charge(accountId, -30)
      expect(await codes()).toEqual(["below_minimum"])
      await world.charge(accountId, -2, "50")
      expect((await world.run()).sent).toBe(1)
      expect(await codes()).toEqual(["already_done"])
      const quiet = await world.run(4)
      expect([quiet.sent, (await world.run(5)).sent]).toEqual([0, 1])
      await api.post(`${PROCESSES}/${id}`, { is_on: false }, admin)
      expect(await codes()).toEqual(["no_process"])
      expect((await preview(`process_id=${id}`)).lines.map(({ code }) => code)).toEqual([
        "credit_dunning_quiet_until",
      ])
      expect(await refusalOf(preview("process_id=x"))).toBe("404 credit_dunning_process_not_found")
      expect((await preview("is_due=true&q=d1")).lines).toEqual([])
    })

    it("speaks by one process only, the lowest rank that fits", async () => {
      const other = await world.dealer("D2")
      await make({ name: "Own", rank: 1, group: { kind: "dealers", ids: [dealerId] }, steps: [step(1, 7)] })
      await make()
      await world.charge(accountId, -8)
      await world.charge(other.accountId, -8)
      expect((await preview()).lines.map(({ dealer, level }) => [dealer.code, level]).sort()).toEqual([
        ["D1", 7],
        ["D2", 1],
      ])
      expect(await runNow({ account_id: other.accountId })).toEqual({ ...NONE, planned: 1, sent: 1 })
      expect((await history(`dealer_id=${other.id}`)).length).toBe(1)
    })

    it("sends once when two run at once, and goes on where one broke off", async () => {
      await make()
      const others = await Promise.all(["E1", "E2", "E3"].map((code) => world.dealer(code)))
      for (const { accountId: one } of others) {
        await world.charge(one, -8)
      }
      const runs = await Promise.all([world.run(), world.run(), world.run()])
      expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(3)
      expect(await world.sent()).toHaveLength(3)
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await connection.raw(
        `UPDATE dealer_credit_dunning_action SET status = 'planned', sent_at = NULL, claimed_at = ? WHERE account_id = ?`,
        [new Date(dayAt(0).now.getTime() - 11 * 60_000), others[0]!.accountId]
      )
      expect(await world.run()).toMatchObject({ planned: 0, sent: 1 })
      expect(await world.sent()).toHaveLength(3)
    })

    it("says which channel has no provider, and sends the rest", async () => {
      await make({
        steps: [step(1, 1, { channel: "sms" })],
        group: { kind: "dealers", ids: [dealerId] },
        rank: 1,
      })
      const other = await world.dealer("D2")
      await make({ steps: [step(1, 1, { channel: "feed", audience: "admin", template: "bell" })] })
      await world.charge(accountId, -8)
      await world.charge(other.accountId, -8)
      const shown = await preview()
      expect([shown.missing_channels, shown.due_count]).toEqual([["sms"], 1])
      expect(await runNow()).toEqual({ ...NONE, planned: 1, sent: 1, withheld: 1, missing_channels: ["sms"] })
      expect(await world.sent()).toMatchObject([{ to: "", template: "admin-ui" }])
      expect(await codes()).toContain("no_provider")
    })

    it("tells once that a charge falls due soon and that much of the limit is used, again after it fell below", async () => {
      const { accountId: small } = await world.dealer("S1", "100", admin.id)
      await world.charge(small, 3, "85")
      expect(await world.run()).toMatchObject({ planned: 2, sent: 2 })
      const told = await world.sent()
      expect(told.map(({ to, template }) => `${to} ${template.slice(14)}`).sort()).toEqual(
        ["admin@test.dev", "finance@s1.dev", "owner@s1.dev"].flatMap((to) => [
          `${to} due-notice`,
          `${to} limit-notice`,
        ])
      )
      expect(told.find(({ data }) => data.kind === "limit_notice")?.data).toMatchObject({
        ...{ percent: "85", amount: "85.00", limit: "100.00", currency: "CNY" },
      })
      expect(await world.run(1)).toMatchObject({ planned: 0, sent: 0 })
      await world.pay(small, "10")
      expect(await world.run(1)).toMatchObject({ planned: 0 })
      await world.charge(small, 60, "10")
      expect(await world.run(1)).toMatchObject({ planned: 1, sent: 1 })
    })

    it("counts days where the dealer is, and sends from the merchant's hour of that day on", async () => {
      const early = await getContainer()
        .resolve("dealer_territory")
        .createDealerTerritories({ code: "nz", name: "NZ", time_zone: "Pacific/Kiritimati" })
      await getContainer()
        .resolve("dealer")
        .createDealerTerritoryAssignments({
          ...{ dealer_id: dealerId, territory_id: early.id, effective_at: new Date("2026-01-01T00:00:00Z") },
        })
      const { accountId: utc } = await world.dealer("D2")
      await make({ group: { kind: "territories", ids: [early.id] } })
      await world.charge(accountId, 0)
      await world.charge(utc, 0)
      // Noon in UTC is two in the morning of the next day on Kiritimati.
      expect(await world.run(0, { from_hour: 3, kinds: ["level"] })).toMatchObject({ planned: 0 })
      expect(await world.run(0, { from_hour: 2, kinds: ["level"] })).toMatchObject({ planned: 1, sent: 1 })
      expect(await history("kind=level")).toMatchObject([{ account_id: accountId, day: dayAt(1).day }])
    })

    it("asks the database as often for many accounts as for few", async () => {
      await make()
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const asked = async (): Promise<number> => {
        let count = 0
        const onQuery = ({ sql }: { sql: string }) => {
          count += sql.includes("dealer_credit") ? 1 : 0
        }
        connection.on("query", onQuery)
        await world.run(0, { kinds: [] })
        connection.removeListener("query", onQuery)

        return count
      }
      const few = await asked()
      expect(few).toBeGreaterThan(2)
      for (let at = 0; at < 25; at++) {
        await world.charge((await world.dealer(`F${at}`)).accountId, 60)
      }
      await world.charge(accountId, -8)
      expect(await asked()).toBe(few)
    })

    describe("when a later step fails", () => {
      it("leaves processes as they were", async () => {
        const made = await make()
        const read = async () =>
          (await api.get(PROCESSES, admin)).data.processes.map(
            ({ updated_at: _, ...p }: Record<string, unknown>) => p
          )
        const before = await read()
        const { name, steps, group } = made
        await fail(FAILING.create, {
          process: { name, steps, rank: 3, group: { kind: group.kind, ids: [] } },
        })
        await fail(FAILING.update, { id: made.id, patch: { is_on: false, rank: 4, steps: [step(9, 1)] } })
        await fail(FAILING.delete, { id: made.id })
        expect(await read()).toEqual(before)
      })

      it("plans nothing, keeps the levels, and never sends again what was sent", async () => {
        await make()
        await world.charge(accountId, -8)
        await fail(FAILING.plan, runInput())
        expect([await history(), await world.level(accountId), await world.sent()]).toEqual([[], 0, []])
        await fail(FAILING.run, runInput())
        expect(await history()).toMatchObject([{ status: "sent", level: 1 }])
        expect([await world.level(accountId), await world.run(), (await world.sent()).length]).toEqual([
          1,
          NONE,
          1,
        ])
      })
    })
  },
})
