import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { openByDay } from "../../src/adapters/queries/credit-due"
import { creditEndpoints } from "../../src/http/credit"
import { creditDunningEndpoints } from "../../src/http/credit-dunning"
import { creditItemEndpoints } from "../../src/http/credit-items"
import { creditTermsEndpoints } from "../../src/http/credit-terms"
import { CREDIT_MODULE } from "../../src/modules/credit"
import {
  addDays,
  addMonths,
  daysBetween,
  monthEnd,
  monthStart,
} from "../../src/modules/credit/domain/local-day"
import { chargeLateFeesWorkflow } from "../../src/workflows/credit/charge-late-fees"
import { dayAt, dunningOf, step } from "../support/dunning"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(240_000)

type Reply = { status: number; data: Record<string, unknown> }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection }) => {
    let asking: { headers: Record<string, string>; validateStatus: () => boolean }
    let world: ReturnType<typeof dunningOf>
    let accountId: string
    let serial = 0
    const accounts = "/admin/dealer-credit-accounts"

    const get = (path: string): Promise<Reply> => api.get(path, asking)
    const post = (path: string, body: object): Promise<Reply> => api.post(path, body, asking)
    const report = async (documents: object[] | null, balance = 200) => {
      serial += 1
      const as_of = new Date(Date.now() - 60_000 + serial).toISOString()
      const said = { balance, as_of, key: `b${String(serial)}`, ...(documents && { documents }) }
      const { status } = await post(`${accounts}/${accountId}/external-balance`, said)
      expect(status).toBe(200)
    }
    const toErp = () => post(`${accounts}/${accountId}/mode`, { mode: "external", reason: "ERP" })
    const today = dayAt(0).day
    const LATE = { document_number: "ERP-1", open: 60, due_on: dayAt(-40).day }
    const SOON = { document_number: "ERP-2", open: "140.00", due_on: dayAt(2).day }

    beforeAll(async () => {
      asking = { ...(await makeAdmin(getContainer())), validateStatus: () => true }
      world = dunningOf(getContainer())
      const made = await world.dealer("D1")
      accountId = made.accountId
    })

    afterEach(async () => {
      expect(await getContainer().resolve(CREDIT_MODULE).verify()).toEqual([])
    })

    it("refuses documents that make no sense", async () => {
      const said = { balance: 1, as_of: `${today}T00:00:00Z`, key: "wrong" }
      for (const document of [
        { document_number: "", open: 1 },
        { document_number: "A", open: "many" },
        { document_number: "A", open: 1, due_on: "2026-02-30" },
        { document_number: "A", open: 1, document_on: 20_260_101 },
        { document_number: "A", open: 1, paid: true },
      ]) {
        const reply = await post(`${accounts}/${accountId}/external-balance`, {
          ...said,
          documents: [document],
        })
        expect([reply.status, reply.data.type]).toEqual([400, "invalid_data"])
      }
    })

    describe("dunning and notices", () => {
      const preview = async () =>
        creditDunningEndpoints.previewDunning.response
          .parse((await get(`/admin/dealer-credit-dunning/preview?account_id=${accountId}`)).data)
          .lines.map(({ kind, document_number, code }) => [kind, document_number, code.slice(15)])

      beforeEach(async () => {
        await world.charge(accountId, -40)
        const body = { name: "All", rank: 10, is_on: true, group: { kind: "all", ids: [] }, quiet_days: 0 }
        const { status } = await post("/admin/dealer-credit-dunning-processes", {
          ...body,
          steps: [step(1, 1), step(5, 2)],
        })
        expect(status).toBe(200)
      })

      it("say nothing of our own ledger where the ERP sent no documents", async () => {
        expect(await preview()).toMatchObject([["level", expect.any(String), "due"]])
        await report(null)
        await toErp()
        expect(await preview()).toEqual([])
        expect(await world.run()).toMatchObject({ planned: 0, sent: 0 })
      })

      it("speak of the ERP's documents, once, up to the level they reached, until its next balance", async () => {
        await report([LATE, SOON])
        await toErp()
        expect(await preview()).toEqual([
          ["level", "ERP-1", "due"],
          ["due_notice", "ERP-2", "due"],
        ])
        expect(await world.run()).toMatchObject({ planned: 2, sent: 2 })
        expect((await world.run()).planned).toBe(0)
        const letters = (await world.sent()).map(({ data: { document, amount } }) => [document, amount])
        expect(letters).toContainEqual(["ERP-1", "60.00"])
        expect(await world.level(accountId)).toBe(1)
        await report([{ ...LATE, open: 50 }, SOON])
        expect(await world.level(accountId)).toBe(1)
        const actions = creditDunningEndpoints.listDunningActions.response.parse(
          (await get(`/admin/dealer-credit-dunning/actions?account_id=${accountId}`)).data
        ).actions
        expect(actions.map(({ document_number }) => document_number).sort()).toEqual(["ERP-1", "ERP-2"])
        await report([SOON])
        expect(await world.level(accountId)).toBe(0)
      })

      it("rest while our document of that number is promised, and where the ERP holds the dealer's money", async () => {
        const item = await world.charge(accountId, -40, "70")
        await report([{ document_number: item.document_number, open: 70 }])
        await toErp()
        await world.note(item.id, { promised_on: dayAt(3).day })
        expect(await preview()).toEqual([["level", item.document_number, "paused_promise"]])
        await world.note(item.id, { promised_on: null })
        await report([LATE, { document_number: "PAID", open: -60 }])
        expect(await preview()).toEqual([["level", "ERP-1", "below_minimum"]])
      })
    })

    it("charges a late fee for what the ERP had open, until the day of its word, and none without documents", async () => {
      await world.charge(accountId, -200, "500")
      const late_fee = { is_on: true, annual_rate: "0.365", grace_days: 0, minimums: {} }
      await dbConnection.raw(
        `INSERT INTO dealer_credit_policy (id, kind, version, value, reason, created_by, created_at)
         VALUES ('dcpol_old', 'late_fee', 1, ?, 'Agreed', 'u', now() - interval '1 year')`,
        [JSON.stringify(late_fee)]
      )
      const preview = async (month: string) =>
        creditTermsEndpoints.previewCreditLateFees.response.parse(
          (await get(`/admin/dealer-credit-late-fees?account_id=${accountId}&month=${month.slice(0, 7)}`))
            .data
        ).late_fees
      const last = addMonths(monthStart(today), -1)
      const days = daysBetween(last, monthEnd(last)) + 1
      await report(null)
      await toErp()
      expect(await preview(last)).toEqual([])
      await report([{ ...LATE, due_on: addDays(last, -10) }])
      expect(await preview(last)).toMatchObject([
        {
          amount: (60 * days) / 1000,
          is_charged: false,
          lines: [{ document_number: "ERP-1", open: 60, days }],
        },
      ])
      const known = daysBetween(monthStart(today), new Date(Date.now() - 60_000).toISOString().slice(0, 10))
      expect((await preview(monthStart(today)))[0]?.lines.map((line) => line.days) ?? []).toEqual(
        known ? [known] : []
      )
      const { result } = await chargeLateFeesWorkflow(getContainer()).run({
        input: { now: new Date().toISOString() },
      })
      expect(result).toBe(1)
    })

    it("shows as overdue what the ERP says, in the list of accounts, by the day due, and in the aging of that day", async () => {
      await world.charge(accountId, -40, "500")
      const overdue = async () =>
        creditEndpoints.retrieveCreditAccount.response.parse((await get(`${accounts}/${accountId}`)).data)
          .credit_account.overdue
      const aging = async (day = today) =>
        creditItemEndpoints.creditAging.response.parse(
          (await get(`/admin/dealer-credit-aging?as_of=${day}`)).data
        ).aging[0]
      expect([await overdue(), (await aging())?.overdue]).toEqual([500, 500])
      await report(null)
      await toErp()
      expect([await overdue(), await openByDay(getContainer(), accountId)]).toEqual([0, []])
      const unknown = {
        mode: "external",
        balance: 200,
        overdue: 0,
        unapplied: 0,
        amounts: [0, 0, 0, 0, 0, 0],
      }
      expect(await aging()).toMatchObject(unknown)
      const paid = { document_number: "CN-1", open: -5 }
      await report([LATE, SOON, paid, { document_number: "ERP-3", open: 5 }])
      expect(await overdue()).toBe(60)
      expect(await openByDay(getContainer(), accountId)).toEqual([
        { due_on: LATE.due_on, amount: 60, is_overdue: true },
        { due_on: SOON.due_on, amount: 140, is_overdue: false },
      ])
      expect(await aging()).toMatchObject({
        ...{ mode: "external", balance: 200, overdue: 60, unapplied: 5, oldest_due_on: LATE.due_on },
        amounts: [145, 0, 60, 0, 0, 0],
      })
      expect(await aging(dayAt(-1).day)).toBeUndefined()
      expect((await get(`${accounts}?has_overdue=true`)).data.count).toBe(1)
      await report([SOON])
      expect((await get(`${accounts}?has_overdue=true`)).data.count).toBe(0)
    })
  },
})
