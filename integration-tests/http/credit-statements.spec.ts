import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditStatementEndpoints as endpoints } from "../../src/http/credit-statements"
import closeJob from "../../src/jobs/dealer-credit-close-statements"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { TERRITORY_MODULE } from "../../src/modules/territory"
import { makeDealer, makeMember } from "../support/checkout"
import { JWT_SECRET, makeAdmin, makeStore } from "../support/store"

jest.setTimeout(240_000)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection }) => {
    type Person = Awaited<ReturnType<typeof makeMember>>
    let ada: Awaited<ReturnType<typeof makeAdmin>>
    let owner: Person
    let finance: Person
    let buyer: Person
    let stranger: Person
    let dealerId: string
    let otherId: string
    let eastId: string
    let accountId: string
    let serial = 0
    const base = "/admin/dealer-credit-statements"
    const mine = "/store/dealers/me/credit/statements"
    const cycles = "/admin/dealer-credit-cycles"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    type Asked = Promise<{ status: number; data: unknown }>
    const refusalOf = async (call: Asked): Promise<string> => {
      const reply = await call.catch((error: unknown) => (error as { response: Awaited<Asked> }).response)
      const { code, type } = reply.data as { code?: string; type?: string }

      return reply.status === 200 ? "done" : `${reply.status} ${code ?? type ?? ""}`
    }
    const record = (kind: "external_charge" | "payment", amount: string, on: string, reference?: string) => {
      serial += 1

      return credit().record({
        ...{
          account_id: accountId,
          kind,
          amount,
          key: `k${serial}`,
          now: new Date(),
          reference: reference ?? null,
        },
        effective_at: new Date(`${on}T04:00:00Z`),
        document: { number: `INV-${serial}`, document_on: on, due_on: on },
      })
    }
    const openAccount = async (dealer_id: string, since = "2026-08-10") => {
      const id = await credit().openAccount({ dealer_id, currency_code: "cny" })
      await dbConnection.raw("UPDATE dealer_credit_account SET created_at = ? WHERE id = ?", [since, id])

      return id
    }
    const close = async (body: object = {}): Promise<number> =>
      endpoints.closeCreditStatements.response.parse((await api.post(base, body, ada)).data).closed
    const list = async (query = "") =>
      endpoints.listCreditStatements.response.parse((await api.get(`${base}?order=to_on&${query}`, ada)).data)
        .statements
    const lines = async (id: string, query = "") =>
      endpoints.listCreditStatementLines.response.parse(
        (await api.get(`${base}/${id}/lines?${query}`, ada)).data
      ).lines
    const own = async (id: string, who = owner) =>
      endpoints.myCreditStatement.response.parse((await api.get(`${mine}/${id}`, who)).data).statement
    const dispute = (id: string, line: string, body: object = { reason: "Goods came back" }, who = owner) =>
      api.post(`${mine}/${id}/lines/${line}/dispute`, body, who)
    const confirm = (id: string, body: object = {}, who = owner) =>
      api.post(`${mine}/${id}/confirm`, body, who)
    const answer = (id: string, line: string, outcome: string) =>
      api.post(`${base}/${id}/lines/${line}/answer`, { outcome, answer: "We looked" }, ada)
    /** August with a charge and a payment, September with a charge, October empty. */
    const closeThree = async () => {
      await record("external_charge", "100.50", "2026-08-20", "=HYPERLINK(1)")
      await record("payment", "30", "2026-08-25", "BK 7")
      await record("external_charge", "12", "2026-09-05")
      expect(await close()).toBe(3)

      return (await list(`account_id=${accountId}`)).map(({ id }) => id) as [string, string, string]
    }

    beforeAll(async () => {
      const container = getContainer()
      ada = await makeAdmin(container)
      const { publishableKey } = await makeStore(container)
      dealerId = (await makeDealer(container, "D1")).id
      otherId = (await makeDealer(container, "D2")).id
      owner = await makeMember(container, dealerId, "owner", "owner@d1.dev", publishableKey)
      finance = await makeMember(container, dealerId, "finance", "finance@d1.dev", publishableKey)
      buyer = await makeMember(container, dealerId, "buyer", "buyer@d1.dev", publishableKey)
      stranger = await makeMember(container, otherId, "owner", "owner@d2.dev", publishableKey)
      const territories = container.resolve(TERRITORY_MODULE)
      const china = await territories.createDealerTerritories({ code: "CN", name: "China" })
      const east = await territories.createDealerTerritories({ code: "E", name: "East", parent_id: china.id })
      eastId = east.id
      await container.resolve(DEALER_MODULE).createDealerTerritoryAssignments({
        ...{ dealer_id: dealerId, territory_id: east.id, effective_at: new Date("2026-01-01T00:00:00Z") },
      })
      accountId = await openAccount(dealerId)
      await api.post(
        cycles,
        { territory_id: china.id, kind: "monthly", month_day: 31, effective_on: "2026-01-01" },
        ada
      )
    })

    it("settles by the dealer's cycle, else the nearest territory's, else the store's, and closes each period once", async () => {
      const other = await openAccount(otherId, "2026-10-20")
      const count = async () => (await list()).length
      expect([await close(), await close()]).toEqual([3, 0])
      await api.post(cycles, { kind: "half_monthly", effective_on: "2026-01-01" }, ada)
      expect(await close({ account_id: other })).toBe(2)
      expect(
        (await list(`dealer_id=${otherId}`)).map(({ from_on, to_on, zone }) => [from_on, to_on, zone])
      ).toEqual([
        ["2026-10-16", "2026-10-31", "UTC"],
        ["2026-11-01", "2026-11-15", "UTC"],
      ])
      const week = { kind: "weekly", weekday: 7, effective_on: "2026-01-01" }
      const { data } = await api.post(cycles, { ...week, dealer_id: dealerId }, ada)
      await api.post(
        cycles,
        { kind: "monthly", month_day: 5, territory_id: eastId, effective_on: "2026-01-01" },
        ada
      )
      expect(await close()).toBe(4)
      expect((await list(`account_id=${accountId}`)).map(({ to_on }) => to_on).slice(-4)).toEqual([
        ...["2026-11-01", "2026-11-08", "2026-11-15", "2026-11-22"],
      ])
      expect(await count()).toBe(9)
      const { cycle } = endpoints.setCreditCycle.response.parse(data)
      const found = endpoints.listCreditCycles.response.parse(
        (await api.get(`${cycles}?dealer_id=${dealerId}`, ada)).data
      )
      expect(found.cycles).toMatchObject([
        { id: cycle.id, dealer: { code: "D1" }, every_weeks: 1, created_by: ada.id },
      ])
      await api.delete(`${cycles}/${cycle.id}`, ada)
      expect(await refusalOf(api.delete(`${cycles}/${cycle.id}`, ada))).toBe("404 credit_cycle_not_found")
    })

    it("refuses what makes no sense, by code", async () => {
      const set = (body: object) => refusalOf(api.post(cycles, { effective_on: "2026-01-01", ...body }, ada))
      expect(await set({ kind: "weekly" })).toMatch(/^400 invalid_data/)
      expect(await set({ kind: "weekly", weekday: 8 })).toMatch(/^400 invalid_data/)
      expect(await set({ kind: "weekly", weekday: 1.5 })).toMatch(/^400 invalid_data/)
      expect(await set({ kind: "monthly", month_day: 0 })).toMatch(/^400 invalid_data/)
      expect(await set({ kind: "monthly", month_day: 1, weekday: 1 })).toMatch(/^400 invalid_data/)
      expect(await set({ kind: "half_monthly", anchor_on: "2026-01-01" })).toMatch(/^400 invalid_data/)
      expect(await set({ kind: "half_monthly", dealer_id: dealerId, territory_id: eastId })).toMatch(
        /^400 invalid/
      )
      expect(await set({ kind: "half_monthly", dealer_id: "nobody" })).toBe("404 dealer_not_found")
      expect(await set({ kind: "half_monthly", territory_id: "nowhere" })).toBe("404 territory_not_found")
      expect(await refusalOf(api.post(base, { account_id: "nothing" }, ada))).toBe(
        "404 credit_account_not_found"
      )
      expect(await refusalOf(api.get(`${base}/nothing`, ada))).toBe("404 credit_statement_not_found")
      expect(await refusalOf(api.get(`${base}/nothing/lines`, ada))).toBe("404 credit_statement_not_found")
      expect(await refusalOf(api.get(`${base}/nothing/pdf`, ada))).toBe("404 credit_statement_not_found")
      expect(await refusalOf(api.get(`${base}?order=content_hash`, ada))).toBe("400 sort_unknown")
      expect(await refusalOf(api.get(`${base}?status=withdrawn`, ada))).toMatch(/^400 invalid_data/)
    })

    it("lists and shows statements with their lines, a late fact with the statement it missed, and issues anew", async () => {
      const [august, september, october] = await closeThree()
      expect(await list("q=d1&status=issued&to_from=2026-09-01")).toMatchObject([
        { id: september, number: 2, opening: 70.5, debits: 12, credits: 0, closing: 82.5, line_count: 1 },
        { id: october, number: 3, opening: 82.5, closing: 82.5, line_count: 0, from_on: "2026-10-01" },
      ])
      expect(await lines(august)).toMatchObject(
        [
          {
            kind: "external_charge",
            document_number: "INV-1",
            amount: 100.5,
            balance_after: 100.5,
            is_late: false,
          },
          {
            kind: "payment",
            reference: "BK 7",
            amount: -30,
            balance_after: 70.5,
            effective_on: "2026-08-25",
          },
        ].map((line) => ({
          ...line,
          ...(line.document_number && { document_number: expect.stringMatching(/^INV-/) }),
        }))
      )
      const { data } = await api.get(`${base}/${august}`, ada)
      expect(endpoints.retrieveCreditStatement.response.parse(data)).toMatchObject({
        is_intact: true,
        statement: {
          zone: "Asia/Shanghai",
          dealer: { code: "D1" },
          disputed_count: 0,
          superseded_by_id: null,
        },
      })
      await record("external_charge", "8", "2026-08-30")
      const reissue = (id: string) => api.post(`${base}/${id}/reissue`, { reason: "Late invoice" }, ada)
      const { statement } = endpoints.reissueCreditStatement.response.parse((await reissue(september)).data)
      expect(statement).toMatchObject({
        number: 2,
        version: 2,
        opening: 70.5,
        debits: 20,
        supersedes_id: september,
      })
      expect(await lines(statement.id)).toMatchObject([
        {
          amount: 8,
          balance_after: 78.5,
          is_late: true,
          late_for: { id: august, number: 1, to_on: "2026-08-31" },
        },
        { amount: 12, balance_after: 90.5, is_late: false, late_for: null },
      ])
      expect(await list("status=superseded")).toMatchObject([
        { id: september, superseded_by_id: statement.id, closing: 82.5 },
        { id: october, closing: 82.5 },
      ])
      expect(await refusalOf(reissue(september))).toBe("400 credit_statement_not_current")
      expect(await refusalOf(reissue(statement.id))).toBe("400 credit_statement_unchanged")
    })

    it("lets the dealer dispute a line and confirm the rest, and a clerk answer", async () => {
      const [august] = await closeThree()
      const [charge, payment] = (await lines(august)).map(({ id }) => id) as [string, string]
      const isDisputed = async () =>
        (await credit().listDealerCreditItems({ transaction_id: charge }))[0]!.is_disputed
      const { data } = await dispute(august, charge, { reason: "Price was 90", claimed_amount: "90.00" })
      expect(endpoints.disputeMyCreditStatementLine.response.parse(data).statement).toMatchObject({
        status: "disputed",
        disputed_count: 1,
      })
      expect(await isDisputed()).toBe(true)
      expect(await refusalOf(dispute(august, charge))).toBe("400 credit_statement_line_disputed")
      expect(await refusalOf(confirm(august, { line_ids: [charge] }))).toBe(
        "400 credit_statement_line_disputed"
      )
      expect((await confirm(august, {}, finance)).data.statement).toMatchObject({ status: "disputed" })
      expect(await lines(august)).toMatchObject([
        { status: "disputed", dispute_reason: "Price was 90", claimed_amount: 90, outcome: null },
        { status: "confirmed" },
      ])
      expect((await lines(august, "status=disputed")).map(({ id }) => id)).toEqual([charge])
      expect(await refusalOf(answer(august, payment, "accepted"))).toBe(
        "400 credit_statement_line_undisputed"
      )
      const answered = endpoints.answerCreditStatementLine.response.parse(
        (await answer(august, charge, "accepted")).data
      )
      expect(answered.statement).toMatchObject({
        status: "confirmed",
        confirmed_by: finance.id,
        disputed_count: 0,
      })
      expect([await isDisputed(), (await lines(august))[0]]).toMatchObject([
        false,
        { status: "answered", outcome: "accepted", answer: "We looked" },
      ])
      expect(await refusalOf(dispute(august, payment))).toBe("400 credit_statement_confirmed")
      expect(await refusalOf(answer(august, charge, "rejected"))).toBe("400 credit_statement_line_undisputed")
    })

    it("gives the dealer another turn and a deadline when the answer is no, and confirms line by line", async () => {
      const [august] = await closeThree()
      const [charge, payment] = (await lines(august)).map(({ id }) => id) as [string, string]
      await dispute(august, charge)
      await confirm(august)
      const { data } = await answer(august, charge, "rejected")
      expect(data.statement).toMatchObject({ status: "issued", confirmed_at: null })
      await dispute(august, charge, { reason: "Look again" })
      await answer(august, charge, "accepted")
      expect((await confirm(august, { line_ids: [payment] })).data.statement.status).toBe("confirmed")
      expect((await confirm(august)).data.statement).toMatchObject({
        status: "confirmed",
        confirmed_by: owner.id,
      })
      await dbConnection.raw("UPDATE dealer_credit_statement SET deadline_on = '2026-11-01'")
      const [, september] = (await list(`account_id=${accountId}`)).map(({ id }) => id)
      const [late] = await lines(september!)
      expect(await refusalOf(dispute(september!, late!.id))).toBe("400 credit_statement_deadline_passed")
      await closeJob(getContainer())
      expect(await own(september!)).toMatchObject({ status: "confirmed", confirmed_by: null })
    })

    it("accepts one of two disputes at once, and refuses what is no line, no amount or a stranger's", async () => {
      const [august, september] = await closeThree()
      const [charge] = await lines(august)
      const [other] = await lines(september)
      const both = await Promise.all([1, 2].map(() => refusalOf(dispute(august, charge!.id))))
      expect(both.sort()).toEqual(["400 credit_statement_line_disputed", "done"])
      expect(await refusalOf(dispute(august, other!.id))).toBe("404 credit_statement_line_not_found")
      expect(await refusalOf(confirm(august, { line_ids: ["nothing"] }))).toBe(
        "404 credit_statement_line_not_found"
      )
      const claim = (claimed_amount: unknown) =>
        refusalOf(dispute(september, other!.id, { reason: "x", claimed_amount }))
      expect(await claim("1.001")).toBe("400 amount_too_precise")
      expect(await claim("1e3")).toMatch(/^400 invalid_data/)
      expect(await claim(1e16)).toBe("400 amount_out_of_range")
      expect(await refusalOf(dispute(september, other!.id, { reason: " " }))).toMatch(/^400 invalid_data/)
      const doors = [
        `${mine}/${august}`,
        `${mine}/${august}/lines`,
        `${mine}/${august}/csv`,
        `${mine}/${august}/pdf`,
      ]
      for (const door of doors) {
        expect(await refusalOf(api.get(door, stranger))).toBe("404 credit_statement_not_found")
        expect(await refusalOf(api.get(door, buyer))).toBe("400 role_not_allowed")
      }
      expect(await refusalOf(confirm(august, {}, stranger))).toBe("404 credit_statement_not_found")
      expect(await refusalOf(dispute(september, other!.id, { reason: "x" }, stranger))).toMatch(/^404/)
      expect(await refusalOf(confirm(august, {}, buyer))).toBe("400 role_not_allowed")
      expect((await api.get(mine, stranger)).data.count).toBe(0)
      const shown = endpoints.myCreditStatements.response.parse(
        (await api.get(`${mine}?limit=2`, finance)).data
      )
      expect([shown.count, shown.statements.length]).toEqual([3, 2])
      const { data } = await api.get(`${mine}/${august}/lines?status=open`, finance)
      expect(endpoints.myCreditStatementLines.response.parse(data).count).toBe(1)
    })

    it("gives both sides a CSV that no spreadsheet runs, and a PDF that is the same file each time", async () => {
      const [august] = await closeThree()
      const csv = await api.get(`${base}/${august}/csv?language=zh`, ada)
      expect(csv.headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(csv.headers["content-disposition"]).toBe('attachment; filename="statement-2026-08-31-1-v1.csv"')
      const rows = String(csv.data)
        .replace(/^\uFEFF/, "")
        .split("\r\n")
      expect(rows[0]).toBe("日期,类型,单据号,订单,参考号,应收,收款及贷项,余额,所属账期")
      expect(rows[2]).toMatch(/^2026-08-20,应收,INV-\d+,,'=HYPERLINK\(1\),100\.50,,100\.50,$/)
      expect(rows[3]).toMatch(/^2026-08-25,收款,.*,BK 7,,30\.00,70\.50,$/)
      expect((await api.get(`${mine}/${august}/csv`, owner)).data).toContain("Opening balance")
      const pdf = async (door: string, who: { headers: Record<string, string> }) =>
        Buffer.from((await api.get(door, { ...who, responseType: "arraybuffer" })).data as ArrayBuffer)
      const first = await pdf(`${base}/${august}/pdf?language=en`, ada)
      expect(first.subarray(0, 5).toString()).toBe("%PDF-")
      expect((await pdf(`${mine}/${august}/pdf`, owner)).equals(first)).toBe(true)
      const chinese = { headers: { ...owner.headers, "accept-language": "zh-CN" } }
      expect((await pdf(`${mine}/${august}/pdf`, chinese)).equals(first)).toBe(false)
    })
  },
})
