import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditEndpoints } from "../../src/http/credit"
import verifyCreditBooks from "../../src/jobs/dealer-credit-verify"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { changeCreditAccountWorkflow } from "../../src/workflows/credit/change-account"
import { changeCreditLimitWorkflow } from "../../src/workflows/credit/change-limit"
import { openCreditAccountWorkflow } from "../../src/workflows/credit/open-account"
import { recordCreditPaymentWorkflow } from "../../src/workflows/credit/record-payment"
import { releaseCreditHoldWorkflow } from "../../src/workflows/credit/release-hold"
import { tellCalendarGapsWorkflow } from "../../src/workflows/credit/tell-calendar-gaps"
import { makeDealer, makeMember } from "../support/checkout"
import { JWT_SECRET, makeAdmin, makeStore } from "../support/store"

jest.setTimeout(240_000)

const failStep = createStep("test-credit-fail", async (): Promise<StepResponse<void>> => {
  throw new Error("a later step fails")
})
const failing = (name: string, run: (input: never) => unknown) =>
  createWorkflow(`test-credit-${name}`, (input: WorkflowData<object>) => {
    run(input as never)
    failStep()

    return new WorkflowResponse(undefined)
  })
const FAILING = {
  open: failing("open", (input) => openCreditAccountWorkflow.runAsStep({ input })),
  change: failing("change", (input) => changeCreditAccountWorkflow.runAsStep({ input })),
  limit: failing("limit", (input) => changeCreditLimitWorkflow.runAsStep({ input })),
  payment: failing("payment", (input) => recordCreditPaymentWorkflow.runAsStep({ input })),
  release: failing("release", (input) => releaseCreditHoldWorkflow.runAsStep({ input })),
}

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection }) => {
    let ada: Awaited<ReturnType<typeof makeAdmin>>
    let ben: Awaited<ReturnType<typeof makeAdmin>>
    let owner: Awaited<ReturnType<typeof makeMember>>
    let buyer: Awaited<ReturnType<typeof makeMember>>
    let stranger: Awaited<ReturnType<typeof makeMember>>
    let dealerId: string
    let accountId: string
    const base = "/admin/dealer-credit-accounts"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const refusalOf = async (call: Promise<{ status: number; data: unknown }>): Promise<string> => {
      const reply = await call.catch(
        (error: unknown) => (error as { response: { status: number; data: unknown } }).response
      )
      const { code, type } = reply.data as { code?: string; type?: string }

      return reply.status === 200 ? "done" : `${reply.status} ${code ?? type ?? ""}`
    }
    const account = async (id = accountId) =>
      creditEndpoints.retrieveCreditAccount.response.parse((await api.get(`${base}/${id}`, ada)).data)
        .credit_account
    const ledger = async (query = "") =>
      creditEndpoints.listCreditEntries.response.parse(
        (await api.get(`${base}/${accountId}/entries${query}`, ada)).data
      )
    const journal = async () =>
      creditEndpoints.listCreditLimitChanges.response.parse(
        (await api.get(`${base}/${accountId}/limit-changes`, ada)).data
      ).limit_changes
    const pay = (body: object) => api.post(`${base}/${accountId}/payments`, body, ada)
    const hold = (key: string, amount: string) =>
      credit().placeHold({ key, dealer_id: dealerId, currency_code: "cny", amount, now: new Date() })
    const fail = async (workflow: (typeof FAILING)[keyof typeof FAILING], input: object) => {
      const { errors } = await workflow(getContainer()).run({ input, throwOnError: false })
      expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
    }

    beforeAll(async () => {
      const container = getContainer()
      ada = await makeAdmin(container)
      ben = await makeAdmin(container, "ben@test.dev")
      const { publishableKey } = await makeStore(container)
      dealerId = (await makeDealer(container, "D1")).id
      owner = await makeMember(container, dealerId, "owner", "owner@d1.dev", publishableKey)
      buyer = await makeMember(container, dealerId, "buyer", "buyer@d1.dev", publishableKey)
      const other = await makeDealer(container, "D2")
      stranger = await makeMember(container, other.id, "owner", "owner@d2.dev", publishableKey)
      const { data } = await api.post(
        base,
        { dealer_id: dealerId, currency_code: "CNY", credit_limit: "1000.50", tolerance: 10, reason: "New" },
        ada
      )
      accountId = creditEndpoints.openCreditAccount.response.parse(data).credit_account.id
    })

    it("opens an account, lists it by use, changes and reads it", async () => {
      await hold("cart_1", "400.20")
      expect(await account()).toMatchObject({
        dealer: { id: dealerId, code: "D1" },
        currency_code: "cny",
        credit_limit: 1000.5,
        limit_in_force: 1000.5,
        held: 400.2,
        exposure: 400.2,
        available: 600.3,
        used: 0.4,
        open_hold_count: 1,
      })
      const { data } = await api.get(`${base}?q=d1&status=active&order=-available`, ada)
      expect(creditEndpoints.listCreditAccounts.response.parse(data)).toMatchObject({ count: 1, limit: 20 })
      const changed = await api.post(`${base}/${accountId}`, { status: "closed", status_reason: "Gone" }, ada)
      expect(creditEndpoints.updateCreditAccount.response.parse(changed.data).credit_account).toMatchObject({
        status: "closed",
        status_reason: "Gone",
        tolerance: 10,
      })
    })

    it("refuses what makes no sense, by code", async () => {
      const open = (body: object) => refusalOf(api.post(base, { reason: "x", ...body }, ada))
      expect(await open({ dealer_id: dealerId, currency_code: "cny" })).toBe("400 credit_account_exists")
      expect(await open({ dealer_id: "nobody", currency_code: "cny" })).toBe("404 dealer_not_found")
      expect(await open({ dealer_id: dealerId, currency_code: "usd", credit_limit: "1.001" })).toBe(
        "400 amount_too_precise"
      )
      expect(await credit().listDealerCreditAccounts({ currency_code: "usd" })).toHaveLength(0)
      expect(await open({ dealer_id: dealerId, currency_code: "usd", extra: 1 })).toMatch(/^400 invalid_data/)
      expect(await refusalOf(api.get(`${base}/nobody`, ada))).toBe("404 credit_account_not_found")
      expect(await refusalOf(api.get(`${base}/nobody/entries`, ada))).toBe("404 credit_account_not_found")
      expect(await refusalOf(api.get(`${base}?order=password`, ada))).toBe("400 sort_unknown")
      expect(await refusalOf(pay({ amount: 0, key: "a" }))).toMatch(/^400/)
      expect(await refusalOf(pay({ amount: "0.001", key: "a" }))).toBe("400 amount_too_precise")
      expect(
        await refusalOf(api.post(`${base}/${accountId}/holds/nothing/release`, { reason: "x" }, ada))
      ).toBe("404 credit_hold_not_found")
    })

    it("takes a payment once, whoever sends it again, and reverses it once", async () => {
      const body = {
        amount: "250.00",
        key: "bank-1",
        reference: "BK 7",
        received_at: "2026-11-01T00:00:00+08:00",
      }
      const first = creditEndpoints.recordCreditPayment.response.parse((await pay(body)).data).entry
      expect(first).toMatchObject({
        kind: "payment",
        unapplied_after: 250,
        effective_at: "2026-10-31T16:00:00.000Z",
        actor_id: ada.id,
      })
      expect((await pay(body)).data.entry).toEqual(first)
      expect(await refusalOf(pay({ ...body, amount: 251 }))).toMatch(/credit_key_conflict$/)
      const reverse = () =>
        api.post(`${base}/${accountId}/entries/${first.id}/reverse`, { note: "Bounced" }, ada)
      const { entry } = creditEndpoints.reverseCreditEntry.response.parse((await reverse()).data)
      expect(entry).toMatchObject({
        kind: "reversal",
        reverses_id: first.id,
        unapplied_after: 0,
        note: "Bounced",
      })
      expect((await reverse()).data.entry.id).toBe(entry.id)
      const { entries, count } = await ledger("?q=BK")
      expect([count, entries[0]?.reversed_by_id]).toEqual([1, entry.id])
    })

    it("says the document of a row, and finds the row by it", async () => {
      await pay({ amount: "9", key: "bank-9", reference: "BK 9" })
      const { data } = await api.post(
        `${base}/${accountId}/charges`,
        { amount: "12", key: "erp-1", document_number: "INV-77" },
        ada
      )
      const { entries, count } = await ledger("?q=inv-77")
      expect([count, entries[0]?.document_number]).toEqual([1, "INV-77"])
      expect(entries[0]?.id).toBe(data.entry.id)
      expect((await ledger("?q=BK 9")).entries.map((entry) => entry.document_number)).toEqual([null])
    })

    it("lets a clerk release a hold once, with the reason in the ledger", async () => {
      const placed = await hold("cart_1", "200")
      const path = `${base}/${accountId}/holds/${placed.id}/release`
      const { data } = await api.post(path, { reason: "Paid in cash" }, ada)
      expect(creditEndpoints.releaseCreditHold.response.parse(data).hold).toMatchObject({
        status: "closed",
        released: 200,
        remaining: 0,
      })
      expect(await refusalOf(api.post(path, { reason: "Again" }, ben))).toBe("done")
      const { entries } = await ledger(`?hold_id=${placed.id}`)
      expect(entries.map(({ kind, note, actor_id }) => [kind, note, actor_id])).toEqual([
        ["release", "Paid in cash", ada.id],
        ["hold", null, null],
      ])
      const { data: open } = await api.get(`${base}/${accountId}/holds?status=open`, ada)
      expect(creditEndpoints.listCreditHolds.response.parse(open).count).toBe(0)
    })

    it("journals limits, for a time and for good, and asks a second person above the merchant's amount", async () => {
      const change = (body: object, who = ada) =>
        api.post(`${base}/${accountId}/limit-changes`, { reason: "Season", ...body }, who)
      const window = { starts_at: "2020-01-01T00:00:00Z", ends_at: "2099-01-01T00:00:00Z" }
      await change({ kind: "temporary", credit_limit: 5000, ...window })
      expect(await account()).toMatchObject({ credit_limit: 1000.5, limit_in_force: 5000 })
      expect(await refusalOf(change({ kind: "temporary", credit_limit: 1 }))).toBe("400 credit_limit_window")
      const { data } = await change({ credit_limit: "1000000.01" })
      const raise = creditEndpoints.changeCreditLimit.response.parse(data).limit_change
      expect(raise).toMatchObject({ needs_approval: true, verdict: null, created_by: ada.id })
      const decide = (who: typeof ada, verdict = "approval") =>
        api.post(`${base}/${accountId}/limit-changes/${raise.id}/verdict`, { verdict, reason: "Fine" }, who)
      expect(await refusalOf(decide(ada))).toBe("400 credit_limit_own_change")
      expect((await account()).credit_limit).toBe(1000.5)
      expect(
        creditEndpoints.decideCreditLimit.response.parse((await decide(ben)).data).limit_change.verdict
      ).toBe("approval")
      expect((await account()).credit_limit).toBe(1000000.01)
      expect(await refusalOf(decide(ben, "rejection"))).toBe("400 credit_limit_decided")
      expect((await journal()).map(({ kind }) => kind)).toEqual([
        "approval",
        "permanent",
        "temporary",
        "permanent",
      ])
    })

    it("shows a member the company's credit by role, page by page, and another dealer's member nothing of it", async () => {
      await hold("cart_1", "100")
      await pay({ amount: 30, key: "a", note: "inside" })
      await pay({ amount: 20, key: "b" })
      const mine = async (who: typeof owner) =>
        creditEndpoints.myCredit.response.parse((await api.get("/store/dealers/me/credit", who)).data)
          .credit_accounts
      expect(await mine(owner)).toMatchObject([{ id: accountId, held: 100, unapplied: 50, available: 950.5 }])
      expect(await mine(stranger)).toEqual([])
      expect(await refusalOf(api.get("/store/dealers/me/credit", buyer))).toBe("400 role_not_allowed")
      const entries = async (query: string, who = owner) =>
        creditEndpoints.myCreditEntries.response.parse(
          (await api.get(`/store/dealers/me/credit/entries?${query}`, who)).data
        )
      const first = await entries("limit=2")
      expect(first.entries.map(({ amount }) => amount)).toEqual([20, 30])
      const second = await entries(`limit=2&cursor=${first.next_cursor}`)
      expect([second.entries.map(({ kind }) => kind), second.next_cursor]).toEqual([["hold"], null])
      expect((await entries("kind=payment")).entries).toHaveLength(2)
      expect((await entries(`cursor=${first.next_cursor}`, stranger)).entries).toEqual([])
    })

    it("takes no payment that comes in the future, not by a moment", async () => {
      const received_at = new Date(Date.now() + 60_000).toISOString()
      expect(await refusalOf(pay({ amount: 5, key: "early", received_at }))).toBe("400 credit_payment_future")
      const { response } = (await api
        .post(
          `${base}/${accountId}/payments`,
          { amount: 5, key: "early", received_at },
          { headers: { ...ada.headers, "Accept-Language": "zh-CN" } }
        )
        .catch((error: unknown) => error)) as { response: { data: { message: string } } }
      expect(response.data.message).toMatch(
        /^收款时间 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d（UTC） 在未来，款项尚未到账。$/
      )
      expect((await ledger()).entries).toEqual([])
      const past = new Date(Date.now() - 60_000).toISOString()
      expect((await pay({ amount: 5, key: "early", received_at: past })).data.entry.effective_at).toBe(past)
    })

    it("names a balance corrupted by hand in the night, and tells the admins; balanced books ring no bell", async () => {
      const bell = async () => {
        const { data } = await api.get("/admin/notifications?channel=feed", ada)

        return (data.notifications as { data: { title: string; description: string } }[])
          .map((one) => one.data)
          .filter(({ title }) => title.includes("credit balances differ"))
      }
      await hold("cart_1", "100")
      await pay({ amount: 30, key: "a" })
      const told = await bell()
      await verifyCreditBooks(getContainer())
      expect(await bell()).toEqual(told)
      await dbConnection.raw("UPDATE dealer_credit_account SET unapplied = 29.99 WHERE id = ?", [accountId])
      const { data } = await api.get(`/admin/dealer-credit-books?account_id=${accountId}`, ada)
      expect(creditEndpoints.verifyCreditBooks.response.parse(data)).toMatchObject({
        is_balanced: false,
        discrepancies: [
          {
            ...{ account_id: accountId, what: "open_credits", stored: "29.99", rebuilt: "30" },
            ...{ dealer: { id: dealerId }, currency_code: "cny" },
          },
          { account_id: accountId, what: "unapplied", stored: "29.99", rebuilt: "30" },
        ],
      })
      await verifyCreditBooks(getContainer())
      expect(await bell()).toHaveLength(told.length + 1)
      expect((await bell())[0]).toMatchObject({
        title: expect.stringContaining("Some credit balances differ from their ledger (2)."),
        description: expect.stringMatching(/^.+ \(CNY\) Open credits 未清贷项: 29\.99 ≠ 30; /),
      })
    })

    it("tells the admins once that a calendar knows no holiday of the year in which charges fall due, until it has a day", async () => {
      const terms = credit().terms
      const calendar_id = await terms.addCalendar({ code: "cn", name: "China", weekend_days: [6, 7] })
      await terms.fillYear(calendar_id, 2026)
      const value = { kind: "net" as const, days: 60, roll: "following" as const, calendar_id }
      const change = { account_id: null, kind: "terms" as const, reason: "Test", created_by: "u" }
      await terms.change([{ ...change, value }])
      const tell = async (day: string) => {
        await tellCalendarGapsWorkflow(getContainer()).run({ input: { now: `${day}T04:00:00Z` } })
        const { data } = await api.get("/admin/notifications?channel=feed", ada)

        return (data.notifications as { data: { title: string } }[])
          .map((one) => one.data.title)
          .filter((title) => title.includes("The holiday calendar cn has no days for"))
          .map((title) => title.slice(40, 44))
      }
      expect(await tell("2026-10-01")).toEqual([])
      expect(await tell("2026-11-25")).toEqual(["2027"])
      expect(await tell("2026-11-26")).toEqual(["2027"])
      const newYear = { day: "2028-01-01", kind: "holiday" as const, name: "元旦" }
      await terms.changeDays(calendar_id, { set: [newYear], remove: [] })
      expect(await tell("2027-12-01")).toEqual(["2027"])
      const due = await terms.dueOn({ account_id: accountId, document_on: "2026-11-02" })
      expect(due).toMatchObject({ due_on: "2027-01-01", before_roll: "2027-01-01" })
      await terms.change([{ ...change, value: { ...value, roll: "none" } }])
      expect(await tell("2028-12-01")).toEqual(["2027"])
    })

    describe("when a later step fails", () => {
      it("leaves an account without credit, closed, which can be opened again", async () => {
        const input = { dealer_id: dealerId, currency_code: "usd", parent_id: null, tolerance: "0" }
        await fail(FAILING.open, {
          ...input,
          credit_limit: "5",
          is_unlimited: false,
          reason: "x",
          created_by: "u",
        })
        const [left] = await credit().listDealerCreditAccounts({ currency_code: "usd" })
        expect(left).toMatchObject({ status: "closed", credit_limit: "0" })
        const { data } = await api.post(base, { ...input, credit_limit: 7, reason: "Again" }, ada)
        expect(data.credit_account).toMatchObject({ id: left!.id, status: "active", credit_limit: 7 })
      })

      it("leaves the account, its limit and its balances as they were", async () => {
        const placed = await hold("cart_1", "400")
        const before = await account()
        const change = { status: "on_hold", tolerance: "5" }
        await fail(FAILING.change, { id: accountId, change, reason: "x", actor_id: "u" })
        const journal = await credit().listDealerCreditAccountChanges({ account_id: accountId })
        expect(journal.map(({ before, after, reason }) => [before, after, reason]).sort()).toEqual([
          ["10", "5", "x"],
          ["5", "10", "Undo of a change that failed"],
        ])
        const wish = { kind: "permanent", is_unlimited: false, starts_at: null, ends_at: null, reason: "x" }
        await fail(FAILING.limit, { ...wish, account_id: accountId, credit_limit: "5", created_by: "u" })
        await fail(FAILING.payment, {
          ...{ account_id: accountId, amount: "7", key: "k", reference: null, note: null },
          ...{ received_at: null, actor_id: "u" },
        })
        await fail(FAILING.release, { account_id: accountId, hold_id: placed.id, reason: "x", actor_id: "u" })
        const { updated_at: _, ...after } = await account()
        expect(before).toMatchObject(after)
        expect((await ledger()).entries.map(({ kind }) => kind)).toEqual([
          "reversal",
          "release",
          "reversal",
          "payment",
          "hold",
        ])
        expect(await credit().verify()).toEqual([])
      })
    })
  },
})
