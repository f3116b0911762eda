import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { Terms } from "../../src/modules/credit/domain/due-date"
import type CreditModuleService from "../../src/modules/credit/service"
import { CREDIT_MODULE_RUN, NOW, openWithLimit, outcomeOf } from "../support/credit"

jest.setTimeout(120_000)

const NET_30: Terms = { kind: "net", days: 30, roll: "none", calendar_id: null }
const EOM_10: Terms = { kind: "end_of_month", months: 0, days: 10, roll: "following", calendar_id: null }

moduleIntegrationTestRunner<CreditModuleService>({
  ...CREDIT_MODULE_RUN,
  testSuite: ({ service, MikroOrmWrapper }) => {
    let accountId: string
    const raw = async (sql: string): Promise<unknown> => await MikroOrmWrapper.forkManager().execute(sql)
    const setTerms = (value: Terms | null, account_id: string | null = accountId) =>
      service.terms.change([{ account_id, kind: "terms", value, reason: "Agreed", created_by: "user_1" }])
    const holdAndCharge = async (key: string, now: Date, time_zone?: string) => {
      const hold = await service.placeHold({
        key,
        dealer_id: "dealer_1",
        currency_code: "cny",
        amount: "10",
        now,
      })
      const row = await service.chargeHold({ hold_id: hold.id, amount: "10", key, now, time_zone })

      return (await service.listDealerCreditItems({ transaction_id: row.id }))[0]!
    }

    describe("a charge falls due", () => {
      beforeEach(async () => {
        accountId = await openWithLimit(service, "dealer_1", "1000")
      })
      afterEach(async () => {
        expect(await service.verify()).toEqual([])
      })

      it("thirty days on where nobody said anything, else by the store's terms, else by the account's own", async () => {
        expect((await holdAndCharge("a", NOW)).due_on).toBe("2026-12-23")
        await setTerms(EOM_10, null)
        expect((await holdAndCharge("b", NOW)).due_on).toBe("2026-12-10")
        await setTerms({ ...NET_30, days: 7 })
        expect((await holdAndCharge("c", NOW)).due_on).toBe("2026-11-30")
        await setTerms(null)
        expect((await holdAndCharge("d", NOW)).due_on).toBe("2026-12-10")
      })

      it("counted from the day it is where the dealer is at home", async () => {
        await setTerms({ kind: "end_of_month", months: 0, days: 0, roll: "none", calendar_id: null })
        const at = new Date("2026-10-31T17:00:00Z")
        const there = async (zone: string) => {
          const { document_on, due_on } = await holdAndCharge(zone, at, zone)

          return [document_on, due_on]
        }
        expect(await there("Asia/Shanghai")).toEqual(["2026-11-01", "2026-11-30"])
        expect(await there("Europe/Berlin")).toEqual(["2026-10-31", "2026-10-31"])
        expect(await there("America/New_York")).toEqual(["2026-10-31", "2026-10-31"])
      })

      it("on a day that the calendar says is worked, make-up workdays too; a later change moves no charge", async () => {
        const calendar_id = await service.terms.addCalendar({
          code: "cn",
          name: "China",
          weekend_days: [6, 7],
        })
        await service.terms.fillYear(calendar_id, 2026)
        await setTerms({ ...NET_30, days: 3, roll: "following", calendar_id })
        const festival = await holdAndCharge("f", new Date("2026-02-13T04:00:00Z"))
        expect(festival.due_on).toBe("2026-02-24")
        expect((await holdAndCharge("m", new Date("2026-02-25T04:00:00Z"))).due_on).toBe("2026-02-28")
        await service.terms.changeDays(calendar_id, {
          set: [{ day: "2026-02-24", kind: "holiday", name: null }],
          remove: [],
        })
        expect((await service.retrieveDealerCreditItem(festival.id)).due_on).toBe("2026-02-24")
        expect((await holdAndCharge("g", new Date("2026-02-13T04:00:00Z"))).due_on).toBe("2026-02-25")
      })

      it("as the caller says, when it says so, but never before its document", async () => {
        const charge = (key: string, document: { document_on?: string; due_on?: string }) =>
          service.record({ account_id: accountId, kind: "opening", amount: "1", key, now: NOW, document })
        const dates = async (document: { document_on?: string; due_on?: string }) => {
          const { id } = await charge(JSON.stringify(document), document)
          const [item] = await service.listDealerCreditItems({ transaction_id: id })

          return [item?.document_on, item?.due_on]
        }
        expect(await dates({ document_on: "2026-01-31" })).toEqual(["2026-01-31", "2026-03-02"])
        expect(await dates({ due_on: "2027-01-01" })).toEqual(["2026-11-23", "2027-01-01"])
        expect(await dates({ document_on: "2026-01-31", due_on: "2026-01-31" })).toEqual([
          "2026-01-31",
          "2026-01-31",
        ])
        expect(await outcomeOf(charge("x", { document_on: "2026-02-01", due_on: "2026-01-31" }))).toBe(
          "credit_document_dates"
        )
      })
    })

    describe("terms", () => {
      beforeEach(async () => {
        accountId = await openWithLimit(service, "dealer_1", "1000")
      })

      it("are journaled: every change is kept, whoever asks", async () => {
        expect((await setTerms(EOM_10)).undo).toMatchObject([{ value: null }])
        expect((await setTerms(NET_30)).undo).toMatchObject([{ value: EOM_10 }])
        for (const statement of [
          "UPDATE dealer_credit_policy SET value = NULL",
          "DELETE FROM dealer_credit_policy",
          "TRUNCATE dealer_credit_policy",
          "TRUNCATE dealer_credit_late_fee",
        ]) {
          await expect(raw(statement)).rejects.toThrow(/added, never/)
        }
      })

      it("are changed one after the other, however many ask at once", async () => {
        const outcomes = await Promise.all(
          [1, 2, 3, 4].map((days) => outcomeOf(setTerms({ ...NET_30, days })))
        )
        expect(outcomes).toEqual(["done", "done", "done", "done"])
        const versions = await service.listDealerCreditPolicies({ account_id: accountId })
        expect(versions.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4])
      })

      it("name a calendar and an account that exist; a calendar in use is not removed", async () => {
        const fields = { code: "de", name: "Germany", weekend_days: [6, 7] }
        const calendar_id = await service.terms.addCalendar(fields)
        expect(await outcomeOf(service.terms.addCalendar(fields))).toBe("credit_calendar_exists")
        expect(await outcomeOf(setTerms({ ...NET_30, calendar_id: "nowhere" }))).toBe(
          "credit_calendar_not_found"
        )
        expect(await outcomeOf(setTerms(NET_30, "nobody"))).toBe("credit_account_not_found")
        await setTerms({ ...NET_30, calendar_id })
        expect(await outcomeOf(service.terms.removeCalendar(calendar_id))).toBe("credit_calendar_in_use")
        await setTerms(NET_30)
        await service.terms.removeCalendar(calendar_id)
        expect(await outcomeOf(service.terms.removeCalendar(calendar_id))).toBe("credit_calendar_not_found")
      })
    })

    describe("a calendar", () => {
      it("is filled with a year of China once, and keeps what was entered by hand", async () => {
        const id = await service.terms.addCalendar({ code: "cn", name: "China", weekend_days: [6, 7] })
        await service.terms.changeDays(id, {
          set: [{ day: "2026-10-01", kind: "workday", name: "We ship" }],
          remove: [],
        })
        const filled = await service.terms.fillYear(id, 2026)
        expect(filled.done.set).toHaveLength(38)
        expect((await service.terms.fillYear(id, 2026)).done.set).toHaveLength(0)
        const days = await service.listDealerCreditCalendarDays({ calendar_id: id }, { take: 100 })
        const kindOf = (day: string) => days.find((one) => one.day === day)
        expect(kindOf("2026-10-01")).toMatchObject({ kind: "workday", name: "We ship" })
        expect(kindOf("2026-02-14")).toMatchObject({ kind: "workday", name: "春节 Spring Festival" })
        expect(kindOf("2026-02-17")).toMatchObject({ kind: "holiday" })
        expect(await outcomeOf(service.terms.fillYear(id, 2099))).toBe("credit_calendar_year_unknown")
      })

      it("takes a change back to the day, with what stood there before", async () => {
        const id = await service.terms.addCalendar({ code: "x", name: "X", weekend_days: [5] })
        const set = [{ day: "2026-05-01", kind: "holiday" as const, name: "May" }]
        await service.terms.changeDays(id, { set, remove: [] })
        const { undo } = await service.terms.changeDays(id, {
          set: [{ day: "2026-05-02", kind: "holiday", name: null }],
          remove: ["2026-05-01", "2026-05-09"],
        })
        expect(undo).toEqual({ set, remove: ["2026-05-02"] })
        await service.terms.changeDays(id, undo)
        const days = await service.listDealerCreditCalendarDays({ calendar_id: id })
        expect(days.map(({ day, name }) => [day, name])).toEqual([["2026-05-01", "May"]])
      })
    })
  },
})
