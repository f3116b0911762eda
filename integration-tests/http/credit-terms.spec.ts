import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditCalendarEndpoints } from "../../src/http/credit-calendars"
import { creditTermsEndpoints } from "../../src/http/credit-terms"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { TERRITORY_MODULE } from "../../src/modules/territory"
import {
  changeCreditCalendarDaysWorkflow,
  createCreditCalendarWorkflow,
  deleteCreditCalendarWorkflow,
  updateCreditCalendarWorkflow,
} from "../../src/workflows/credit/change-calendar"
import { changeCreditTermsWorkflow } from "../../src/workflows/credit/change-terms"
import { chargeLateFeesWorkflow } from "../../src/workflows/credit/charge-late-fees"
import { makeMember } from "../support/checkout"
import { openWithLimit } from "../support/credit"
import { makeDealer, makeTerritory } from "../support/prices"
import { JWT_SECRET, makeAdmin, makeStore } from "../support/store"

jest.setTimeout(240_000)

const failStep = createStep("test-terms-fail", async (): Promise<StepResponse<void>> => {
  throw new Error("a later step fails")
})
const failing = (name: string, run: (input: never) => unknown) =>
  createWorkflow(`test-terms-${name}`, (input: WorkflowData<object>) => {
    run(input as never)
    failStep()

    return new WorkflowResponse(undefined)
  })
const FAILING = {
  terms: failing("terms", (input) => changeCreditTermsWorkflow.runAsStep({ input })),
  create: failing("create", (input) => createCreditCalendarWorkflow.runAsStep({ input })),
  update: failing("update", (input) => updateCreditCalendarWorkflow.runAsStep({ input })),
  remove: failing("remove", (input) => deleteCreditCalendarWorkflow.runAsStep({ input })),
  days: failing("days", (input) => changeCreditCalendarDaysWorkflow.runAsStep({ input })),
  fees: failing("fees", (input) => chargeLateFeesWorkflow.runAsStep({ input })),
}

const common = { roll: "none", calendar_id: null }
const NET_10 = { kind: "net", days: 10, ...common }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let owner: Awaited<ReturnType<typeof makeMember>>
    let accountId: string
    const accounts = "/admin/dealer-credit-accounts"
    const calendars = "/admin/dealer-credit-calendars"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const refusalOf = async (call: Promise<{ status: number; data: unknown }>): Promise<string> => {
      const reply = await call.catch(
        (error: unknown) => (error as { response: { status: number; data: unknown } }).response
      )
      const { code, type } = reply.data as { code?: string; type?: string }

      return reply.status === 200 ? "done" : `${reply.status} ${code ?? type ?? ""}`
    }
    const fail = async (workflow: (typeof FAILING)[keyof typeof FAILING], input: object) => {
      const { errors } = await workflow(getContainer()).run({ input, throwOnError: false })
      expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
    }
    const state = async (of = `${accounts}/${accountId}/terms`) =>
      creditTermsEndpoints.retrieveAccountCreditTerms.response.parse((await api.get(of, admin)).data)
        .credit_terms
    const change = (body: object, of = `${accounts}/${accountId}/terms`) =>
      api.post(of, { reason: "Agreed", ...body }, admin)
    const dueOn = async (body: object) =>
      creditTermsEndpoints.creditDueDate.response.parse(
        (await api.post("/admin/dealer-credit-due-date", body, admin)).data
      )
    const makeCalendar = async (code: string) => {
      const { data } = await api.post(calendars, { code, name: `Calendar ${code}` }, admin)

      return creditCalendarEndpoints.createCreditCalendar.response.parse(data).calendar
    }
    const daysOf = async (id: string, query = "") =>
      creditCalendarEndpoints.listCreditCalendarDays.response.parse(
        (await api.get(`${calendars}/${id}/days${query}`, admin)).data
      )
    const charge = (key: string, body: object) =>
      api.post(`${accounts}/${accountId}/charges`, { amount: 1000, key, ...body }, admin)

    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      const { publishableKey } = await makeStore(container)
      const territory = await makeTerritory(container, "east")
      await container
        .resolve(TERRITORY_MODULE)
        .updateDealerTerritories({ id: territory.id, time_zone: "Pacific/Apia" })
      const dealer = await makeDealer(container, { code: "D1", territoryId: territory.id })
      owner = await makeMember(container, dealer.id, "owner", "owner@d1.dev", publishableKey)
      accountId = await openWithLimit(credit(), dealer.id, "100000")
    })

    it("holds the store's terms for an account without its own, and says how both came about", async () => {
      const eom = { kind: "end_of_month", months: 0, days: 15, ...common }
      expect(await state()).toMatchObject({
        terms: { own: null, in_force: { kind: "net", days: 30 } },
        late_fee: { own: null, in_force: { is_on: false } },
        time_zone: "Pacific/Apia",
        changes: [],
      })
      await change({ terms: eom }, "/admin/dealer-credit-terms")
      expect((await state()).terms).toEqual({ own: null, inherited: eom, in_force: eom })
      const { data } = await change({ terms: NET_10, late_fee: { is_on: true, annual_rate: "0.125" } })
      expect(creditTermsEndpoints.changeAccountCreditTerms.response.parse(data).credit_terms).toMatchObject({
        terms: { own: NET_10, inherited: eom, in_force: NET_10 },
        late_fee: { own: { is_on: true, annual_rate: 0.125, grace_days: 0, minimums: {} } },
      })
      await change({ terms: null, reason: "Back" })
      const { changes, terms } = await state()
      expect(terms.in_force).toEqual(eom)
      expect(
        changes
          .map(({ kind, reason, value, before, created_by }) => [kind, reason, value, before, created_by])
          .at(0)
      ).toEqual(["terms", "Back", null, NET_10, admin.id])
      expect(changes).toHaveLength(3)
      expect((await state("/admin/dealer-credit-terms")).changes).toHaveLength(1)
    })

    it("says when a charge of any day would fall due, also by terms that are not agreed yet", async () => {
      const fixed = { kind: "fixed_day", day: 31, months: 1, cut_off: 25, ...common, roll: "preceding" }
      expect(await dueOn({ document_on: "2027-01-31" })).toMatchObject({
        due_on: "2027-03-02",
        time_zone: null,
      })
      await change({ terms: NET_10 })
      expect(await dueOn({ document_on: "2028-02-20", account_id: accountId })).toEqual({
        document_on: "2028-02-20",
        due_on: "2028-03-01",
        before_roll: "2028-03-01",
        terms: NET_10,
        time_zone: "Pacific/Apia",
      })
      expect(await dueOn({ document_on: "2027-12-26", account_id: accountId, terms: fixed })).toMatchObject({
        before_roll: "2028-02-29",
        due_on: "2028-02-29",
      })
      expect(await refusalOf(api.post("/admin/dealer-credit-due-date", { account_id: "x" }, admin))).toBe(
        "404 credit_account_not_found"
      )
    })

    it("gives a charge without dates the dealer's own day, and the day due by its terms", async () => {
      await change({ terms: NET_10 })
      await charge("a", { document_on: "2026-01-31" })
      await charge("b", { document_on: "2026-01-31", due_on: "2026-02-01" })
      await charge("c", {})
      const items = await credit().listDealerCreditItems(
        { account_id: accountId },
        { order: { due_on: "ASC" } }
      )
      const today = (await dueOn({ account_id: accountId })).document_on
      expect(items.map(({ document_on, due_on }) => [document_on, due_on])).toEqual([
        ["2026-01-31", "2026-02-01"],
        ["2026-01-31", "2026-02-10"],
        [today, (await dueOn({ account_id: accountId, document_on: today })).due_on],
      ])
      expect(await refusalOf(charge("d", { document_on: "2026-02-02", due_on: "2026-02-01" }))).toBe(
        "400 credit_document_dates"
      )
    })

    it("refuses what are no terms, whatever is sent", async () => {
      for (const terms of [
        { ...NET_10, days: -1 },
        { ...NET_10, days: 1.5 },
        { ...NET_10, days: 367 },
        { ...NET_10, days: "10" },
        { ...NET_10, extra: 1 },
        { kind: "net", days: 10 },
        { kind: "fixed_day", day: 32, months: 0, cut_off: null, ...common },
        { kind: "fixed_day", day: 0, months: 0, cut_off: null, ...common },
        { kind: "never", ...common },
        "net 30",
      ]) {
        expect(await refusalOf(change({ terms }))).toMatch(/^400 invalid_data/)
      }
      for (const late_fee of [
        { is_on: true, annual_rate: -0.1 },
        { is_on: true, annual_rate: 11 },
        { is_on: true, annual_rate: "0.1", grace_days: -1 },
        { is_on: true, annual_rate: "0.1", minimums: { CNY: 1 } },
        { is_on: "yes", annual_rate: "0.1" },
      ]) {
        expect(await refusalOf(change({ late_fee }))).toMatch(/^400 invalid_data/)
      }
      expect(await refusalOf(change({}))).toMatch(/^400/)
      expect(await refusalOf(change({ terms: NET_10, reason: "" }))).toMatch(/^400/)
      expect(await refusalOf(change({ terms: { ...NET_10, calendar_id: "none" } }))).toBe(
        "404 credit_calendar_not_found"
      )
      expect(await refusalOf(change({ terms: NET_10 }, `${accounts}/nobody/terms`))).toBe(
        "404 credit_account_not_found"
      )
      expect(await refusalOf(api.get(`${accounts}/nobody/terms`, admin))).toBe("404 credit_account_not_found")
      expect(await refusalOf(api.get(`${accounts}/${accountId}/terms`, owner))).toMatch(/^401/)
      expect((await state()).changes).toEqual([])
    })

    it("keeps a calendar: fills a year of China, takes what was typed or pasted, and is not deleted while it is used", async () => {
      const { id } = await makeCalendar("cn")
      expect(await refusalOf(api.post(calendars, { code: "cn", name: "Again" }, admin))).toBe(
        "400 credit_calendar_exists"
      )
      const { data } = await api.post(`${calendars}/${id}/fill`, { country_code: "cn", year: 2026 }, admin)
      expect(creditCalendarEndpoints.fillCreditCalendar.response.parse(data)).toMatchObject({
        set: 39,
        removed: 0,
        calendar: { day_count: 39, last_day: "2026-10-10" },
      })
      const set = [{ day: "2027-01-01", kind: "holiday", name: "元旦" }]
      await api.post(`${calendars}/${id}/days`, { set, remove: ["2026-10-10"] }, admin)
      expect(await daysOf(id, "?year=2027")).toMatchObject({ days: set, count: 1 })
      expect(await daysOf(id, `?q=${encodeURIComponent("国庆")}&order=-day&limit=1`)).toMatchObject({
        days: [{ day: "2026-10-07" }],
      })
      expect(
        await refusalOf(api.post(`${calendars}/${id}/fill`, { country_code: "cn", year: 2150 }, admin))
      ).toBe("400 credit_calendar_year_unknown")
      for (const body of [
        { set: [...set, ...set] },
        { set, remove: ["2027-01-01"] },
        { set: [{ day: "2027-02-30", kind: "holiday", name: null }] },
        { set: [{ day: "2027-02-01", kind: "party", name: null }] },
      ]) {
        expect(await refusalOf(api.post(`${calendars}/${id}/days`, body, admin))).toMatch(/^400 invalid_data/)
      }
      expect(
        await refusalOf(api.post(`${calendars}/${id}`, { weekend_days: [1, 2, 3, 4, 5, 6, 7] }, admin))
      ).toMatch(/^400/)
      await change({ terms: { ...NET_10, roll: "following", calendar_id: id } })
      expect((await dueOn({ account_id: accountId, document_on: "2026-09-21" })).due_on).toBe("2026-10-08")
      expect(await refusalOf(api.delete(`${calendars}/${id}`, admin))).toBe("400 credit_calendar_in_use")
      await change({ terms: null })
      expect(await refusalOf(api.delete(`${calendars}/${id}`, admin))).toBe("done")
      expect(await refusalOf(api.get(`${calendars}/${id}/days`, admin))).toBe("404 credit_calendar_not_found")
    })

    it("leaves terms and calendars as they were when a later step fails", async () => {
      const { id } = await makeCalendar("cn")
      await credit().terms.fillYear(id, 2026)
      await change({ terms: NET_10 })
      const before = [await state(), await daysOf(id, "?limit=100")]
      const by = { account_id: accountId, reason: "Oops", created_by: admin.id }
      await fail(FAILING.terms, {
        ...by,
        terms: null,
        late_fee: { is_on: true, annual_rate: "1", grace_days: 0, minimums: {} },
      })
      expect((await state()).terms).toEqual((before[0] as Awaited<ReturnType<typeof state>>).terms)
      expect((await state()).late_fee).toMatchObject({ own: null, in_force: { is_on: false } })
      await fail(FAILING.create, { code: "x", name: "X", weekend_days: [7] })
      await fail(FAILING.update, { id, change: { code: "y", weekend_days: [5] } })
      await fail(FAILING.days, {
        id,
        change: { set: [{ day: "2026-10-01", kind: "workday", name: null }], remove: ["2026-10-02"] },
      })
      await fail(FAILING.days, { id, change: { year: 2025 } })
      await fail(FAILING.remove, { id })
      expect(await daysOf(id, "?limit=100")).toEqual(before[1])
      const { data } = await api.get(calendars, admin)
      expect(creditCalendarEndpoints.listCreditCalendars.response.parse(data)).toMatchObject({
        count: 1,
        calendars: [{ id, code: "cn", weekend_days: [6, 7], day_count: 39 }],
      })
    })

    describe("late fees", () => {
      const policy = { is_on: true, annual_rate: "0.365", grace_days: 0, minimums: { cny: "5" } }
      // The rules that hold now hold from the next month on.
      const monthAhead = (count: number): string => {
        const now = new Date()

        return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + count, 5, 12)).toISOString()
      }
      const run = (now: string) => chargeLateFeesWorkflow(getContainer()).run({ input: { now } })
      const preview = async (query: string) =>
        creditTermsEndpoints.previewCreditLateFees.response.parse(
          (await api.get(`/admin/dealer-credit-late-fees?${query}`, admin)).data
        )
      const charged = async () =>
        creditTermsEndpoints.listCreditLateFees.response.parse(
          (await api.get(`${accounts}/${accountId}/late-fees`, admin)).data
        ).late_fees
      const owed = async () =>
        (await credit().standing(accountId, new Date())).account.balance.charged.toNumber()

      beforeEach(async () => {
        await charge("old", { document_on: "2026-01-01", due_on: "2026-02-01" })
      })

      it("are off unless somebody switches them on, and begin with the month after", async () => {
        expect((await run(monthAhead(2))).result).toBe(0)
        await change({ late_fee: policy }, "/admin/dealer-credit-terms")
        expect((await run(monthAhead(1))).result).toBe(0)
        expect((await run(monthAhead(2))).result).toBe(1)
      })

      it("are charged once an account and month, explained, numbered like every charge, and waived by a reversal", async () => {
        await change({ late_fee: policy })
        const month = monthAhead(1).slice(0, 7)
        const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
        const { late_fees, count } = await preview(`month=${month}&account_id=${accountId}`)
        expect(count).toBe(1)
        expect(late_fees).toMatchObject([
          {
            amount: days,
            is_charged: false,
            is_on: true,
            dealer: { code: "D1" },
            lines: [{ days, open: 1000, interest: days }],
          },
        ])
        const results = await Promise.all([1, 2, 3].map(() => run(monthAhead(2))))
        expect(results.reduce((sum, { result }) => sum + result, 0)).toBe(1)
        expect((await run(monthAhead(2))).result).toBe(0)
        const [fee] = await charged()
        expect(fee).toMatchObject({
          month: `${month}-01`,
          amount: days,
          is_waived: false,
          policy: { annual_rate: 0.365 },
        })
        expect(fee?.lines).toEqual(late_fees[0]?.lines)
        expect(await owed()).toBe(1000 + days)
        const [item] = await credit().listDealerCreditItems({ transaction_id: fee?.transaction_id ?? "" })
        expect([item?.kind, item?.document_number]).toEqual(["fee", expect.stringMatching(/^\d{4}-\d{6}$/)])
        await api.post(
          `${accounts}/${accountId}/entries/${fee?.transaction_id}/reverse`,
          { note: "Waived" },
          admin
        )
        expect([(await charged())[0]?.is_waived, await owed()]).toEqual([true, 1000])
        expect((await run(monthAhead(2))).result).toBe(0)
        expect((await preview(`month=${month}`)).late_fees).toMatchObject([{ is_charged: true }])
        expect(await credit().verify()).toEqual([])
      })

      it("spare what is disputed, taken back or below the minimum, and stop at once when they are switched off", async () => {
        await change({ late_fee: { ...policy, minimums: { cny: 32 } } })
        expect((await run(monthAhead(2))).result).toBe(0)
        await change({ late_fee: policy })
        const [item] = await credit().listDealerCreditItems({ account_id: accountId })
        const dispute = (is_disputed: boolean) =>
          api.post(`${accounts}/${accountId}/items/${item?.id}/promise`, { is_disputed }, admin)
        await dispute(true)
        expect((await run(monthAhead(2))).result).toBe(0)
        await dispute(false)
        await change({ late_fee: { ...policy, is_on: false } })
        expect((await run(monthAhead(2))).result).toBe(0)
        expect(await owed()).toBe(1000)
        await change({ late_fee: policy })
        const transaction_id = item!.transaction_id
        await credit().reverse({ account_id: accountId, transaction_id, key: "wrong", now: new Date() })
        expect((await run(monthAhead(2))).result).toBe(0)
      })

      it("are taken back when a later step fails", async () => {
        await change({ late_fee: policy })
        await fail(FAILING.fees, { now: monthAhead(2) })
        expect(await owed()).toBe(1000)
        expect(await credit().verify()).toEqual([])
      })

      it("refuse a month that is none, and an account that is unknown", async () => {
        expect(await refusalOf(api.get("/admin/dealer-credit-late-fees?month=2026-13", admin))).toMatch(
          /^400/
        )
        expect(await refusalOf(api.get("/admin/dealer-credit-late-fees?account_id=x", admin))).toBe(
          "404 credit_account_not_found"
        )
        expect(await refusalOf(api.get(`${accounts}/x/late-fees`, admin))).toBe(
          "404 credit_account_not_found"
        )
        expect(await refusalOf(api.get("/admin/dealer-credit-late-fees", owner))).toMatch(/^401/)
      })
    })
  },
})
