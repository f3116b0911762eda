import { readFileSync } from "node:fs"
import path from "node:path"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { creditEndpoints } from "../../src/http/credit"
import { creditExternalEndpoints } from "../../src/http/credit-external"
import { creditImportEndpoints, type NewCreditImport } from "../../src/http/credit-imports"
import { creditItemEndpoints } from "../../src/http/credit-items"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { DEALER_MODULE } from "../../src/modules/dealer"
import { advanceCreditImportWorkflow } from "../../src/workflows/credit/advance-import"
import {
  assignCreditImportLineWorkflow,
  runCreditImportWorkflow,
} from "../../src/workflows/credit/run-import"
import {
  reportExternalCreditWorkflow,
  switchCreditModeWorkflow,
} from "../../src/workflows/credit/report-external"
import { makeDealer } from "../support/checkout"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(600_000)

const failStep = createStep("test-credit-import-fail", async (): Promise<StepResponse<void>> => {
  throw new Error("a later step fails")
})
const failing = (name: string, run: (input: never) => unknown) =>
  createWorkflow(`test-credit-import-${name}`, (input: WorkflowData<object>) => {
    run(input as never)
    failStep()

    return new WorkflowResponse(undefined)
  })
const FAILING = {
  run: failing("run", (input) => runCreditImportWorkflow.runAsStep({ input })),
  advance: failing("advance", (input) => advanceCreditImportWorkflow.runAsStep({ input })),
  assign: failing("assign", (input) => assignCreditImportLineWorkflow.runAsStep({ input })),
  report: failing("report", (input) => reportExternalCreditWorkflow.runAsStep({ input })),
  mode: failing("mode", (input) => switchCreditModeWorkflow.runAsStep({ input })),
}

type Reply = { status: number; data: Record<string, unknown> }

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, getContainer, dbConnection }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let asking: { headers: Record<string, string>; validateStatus: () => boolean }
    const account: Record<string, string> = {}
    const base = "/admin/dealer-credit-imports"
    const accounts = "/admin/dealer-credit-accounts"

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const get = (path: string): Promise<Reply> => api.get(path, asking)
    const post = (path: string, body: object): Promise<Reply> => api.post(path, body, asking)
    const codeOf = async (work: Promise<Reply>): Promise<string> => {
      const { status, data } = await work

      return status === 200 ? "done" : `${status} ${String(data.code ?? data.type)}`
    }
    const send = (kind: NewCreditImport["kind"], file: string, more: object = {}) =>
      post(base, { kind, file, dry_run: false, ...more })
    const importOf = async (work: Promise<Reply>) =>
      creditImportEndpoints.createCreditImport.response.parse((await work).data).credit_import
    const linesOf = async (id: string, query = "") =>
      creditImportEndpoints.listCreditImportLines.response.parse(
        (await get(`${base}/${id}/lines?limit=200&${query}`)).data
      ).lines
    const codesOf = async (id: string) => (await linesOf(id)).map(({ status, code }) => code ?? status)
    const advance = async (id: string) =>
      (await advanceCreditImportWorkflow(getContainer()).run({ input: { id } })).result
    /** Until no line is left: the event and this take turns. */
    const finish = async (id: string): Promise<void> => {
      await advance(id)
      if ((await importOf(get(`${base}/${id}`))).status === "running") {
        await finish(id)
      }
    }
    const figures = async (code: string) => {
      const { data } = await get(`${accounts}/${account[code]}`)

      return creditEndpoints.retrieveCreditAccount.response.parse(data).credit_account
    }
    const openItems = async (code: string) =>
      creditItemEndpoints.listCreditItems.response.parse(
        (await get(`${accounts}/${account[code]}/items?side=debit&is_open=true&limit=200`)).data
      ).items

    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      asking = { ...admin, validateStatus: () => true }
      for (const code of ["D001", "D002", "D003"]) {
        const { id } = await makeDealer(container, code)
        const legal_name =
          { D001: "杭州一号贸易（中国）有限公司", D002: "Second Ltd.", D003: null }[code] ?? null
        await container.resolve(DEALER_MODULE).updateDealers({ id, legal_name })
        if (code !== "D003") {
          const body = { dealer_id: id, currency_code: "cny", credit_limit: 1000, reason: "x" }
          const { data } = await post(accounts, body)
          account[code] = creditEndpoints.openCreditAccount.response.parse(data).credit_account.id
        }
      }
    })

    afterEach(async () => {
      expect(await credit().verify()).toEqual([])
    })

    const OPENING = [
      "经销商编码;单据号;单据日期;到期日;金额;备注",
      'D001;INV-1;2026/9/1;2026/10/1;1,234.50;"two\nlines"',
      "D002;INV-2;2026-09-01;20261001;80",
      "D001;INV-3;2026-09-01;2026-08-01;5",
      "D001;INV-4;2026-09-31;2026-10-01;5",
      "D009;INV-5;2026-09-01;2026-10-01;5",
      "D003;INV-6;2026-09-01;2026-10-01;5",
      "D001;INV-7;2026-09-01;2026-10-01;1.005",
      "D001;INV-8;2026-09-01;2026-10-01;-3",
      "D001;INV-1;2026-09-01;2026-10-01;1234.50",
      "D001;;2026-09-01;2026-10-01;5",
    ].join("\r\n")

    it("checks every line of opening items, by semicolon and Chinese header, and writes nothing before it is told to", async () => {
      const preview = await importOf(post(base, { kind: "opening", file: OPENING }))
      expect(preview).toMatchObject({ status: "checked", line_count: 10, counts: { ready: 2, refused: 8 } })
      expect(await codesOf(preview.id)).toEqual([
        ...["ready", "ready", "credit_document_dates", "credit_import_day"],
        ...["credit_import_dealer_not_found", "credit_import_no_account", "amount_too_precise"],
        ...["credit_amount_invalid", "credit_import_duplicate", "credit_import_value_missing"],
      ])
      const [first] = await linesOf(preview.id)
      expect(first).toMatchObject({
        line: 3,
        dealer: { code: "D001" },
        values: { amount: "1234.5", document_on: "2026-09-01", due_on: "2026-10-01", note: "two\nlines" },
      })
      expect(await openItems("D001")).toEqual([])
      const done = await importOf(post(`${base}/${preview.id}/run`, {}))
      expect(done).toMatchObject({ id: preview.id, status: "done", counts: { ok: 2, ready: 0, refused: 8 } })
      expect(await openItems("D001")).toMatchObject([
        { kind: "opening", document_number: "INV-1", open: 1234.5, due_on: "2026-10-01" },
      ])
    })

    it("adds nothing when the same file comes again, and names a document that differs", async () => {
      await send("opening", OPENING)
      const again = await importOf(send("opening", OPENING))
      expect(again.counts).toMatchObject({ ok: 0, skipped: 2 })
      const other = OPENING.replace("1,234.50", "1234.51")
      const codes = await codesOf((await importOf(send("charge", other))).id)
      expect(codes.slice(0, 2)).toEqual(["credit_import_differs", "credit_import_there"])
      const charge = { key: "k", amount: 7, document_number: "API-1" }
      const days = { document_on: "2026-09-01", due_on: "2026-10-01" }
      await post(`${accounts}/${account.D001}/charges`, { ...charge, ...days })
      const file = "dealer_code,document_number,document_on,due_on,amount\nD001,API-1,2026-09-01,2026-10-01,7"
      expect(await codesOf((await importOf(send("charge", file))).id)).toEqual(["credit_import_there"])
      expect((await figures("D001")).charged).toBe(1241.5)
    })

    it("takes an import back by reversing entries, also what was paid since, and can read the file in once more", async () => {
      const first = await importOf(send("opening", OPENING))
      await post(`${accounts}/${account.D001}/payments`, { key: "p", amount: 34.5 })
      const back = await importOf(post(`${base}/${first.id}/reverse`, { reason: "Wrong file" }))
      expect(back).toMatchObject({ status: "reversed", counts: { reversed: 2, ok: 0 } })
      expect(await figures("D001")).toMatchObject({ charged: 0, unapplied: 34.5 })
      expect(await codeOf(post(`${base}/${first.id}/reverse`, { reason: "x" }))).toBe(
        "400 credit_import_not_reversible"
      )
      expect(await codeOf(post(`${base}/${first.id}/run`, {}))).toBe("400 credit_import_not_runnable")
      const again = await importOf(send("opening", OPENING.replace("1,234.50", "1200")))
      expect(again.counts.ok).toBe(2)
      expect(await figures("D001")).toMatchObject({ charged: 1165.5, unapplied: 0 })
    })

    it("sets limits, opens accounts when asked to, and changes nothing that is so already", async () => {
      const file = [
        "dealer_code,currency,limit,unlimited,starts_on,ends_on",
        "D001,CNY,5000,,,",
        "D002,cny,1000,,,",
        "D003,cny,700,,,",
        "D002,cny,9000,,2026-01-01,2099-01-01",
        "D001,usd,1,,,",
        "D001,cny,-1,,,",
        "D001,cny,1,maybe,,",
      ].join("\n")
      const plain = await importOf(send("limit", file))
      expect(await codesOf(plain.id)).toEqual([
        ...["ok", "credit_import_there", "credit_import_no_account", "ok", "credit_import_no_account"],
        ...["credit_amount_invalid", "credit_import_flag"],
      ])
      expect((await figures("D001")).credit_limit).toBe(5000)
      expect(await figures("D002")).toMatchObject({ credit_limit: 1000, limit_in_force: 9000 })
      const opening = await importOf(send("limit", file, { options: { open_accounts: true } }))
      expect((await codesOf(opening.id)).slice(0, 5)).toEqual([
        ...["credit_import_there", "credit_import_there", "ok", "credit_import_there", "ok"],
      ])
      const [, , third] = await linesOf(opening.id)
      account.D003 = third!.account_id!
      expect((await figures("D003")).credit_limit).toBe(700)
      await importOf(post(`${base}/${opening.id}/reverse`, { reason: "x" }))
      await importOf(post(`${base}/${plain.id}/reverse`, { reason: "x" }))
      expect(await figures("D003")).toMatchObject({ status: "closed", credit_limit: 0 })
      expect(await figures("D001")).toMatchObject({ credit_limit: 1000 })
      expect(await figures("D002")).toMatchObject({ limit_in_force: 1000 })
    })

    it("reads a bank file in GB18030: by code, named charge or legal name; a clerk says whose the rest is", async () => {
      const charge = (number: string, amount: number) =>
        `dealer_code,document_number,document_on,due_on,amount\nD001,${number},2026-09-01,2026-10-01,${amount}`
      await send("charge", charge("2026-000113", 100))
      await send("charge", charge("2026-000007", 50))
      const file = readFileSync(path.join(__dirname, "../support/files/bank-gb18030.csv")).toString("base64")
      const done = await importOf(send("payment", file, { encoding: "base64", options: { write_off: true } }))
      expect(await codesOf(done.id)).toEqual([
        ...["ok", "ok", "ok", "credit_import_dealer_unknown", "credit_import_duplicate"],
        "credit_amount_invalid",
      ])
      expect(done).toMatchObject({ status: "done", counts: { ok: 3, waiting: 1 } })
      expect(await openItems("D001")).toMatchObject([{ document_number: "2026-000007", open: 40 }])
      expect(await figures("D002")).toMatchObject({ unapplied: 5 })
      const [waiting] = await linesOf(done.id, "status=waiting")
      const assign = (account_id: string) =>
        post(`${base}/${done.id}/lines/${waiting!.id}/assign`, { account_id })
      expect(await codeOf(assign("nobody"))).toBe("404 credit_account_not_found")
      const { data } = await assign(account.D002!)
      expect(creditImportEndpoints.assignCreditImportLine.response.parse(data).line.status).toBe("ok")
      expect(await codeOf(assign(account.D001!))).toBe("400 credit_import_line_not_waiting")
      const again = await importOf(
        send("payment", file, { encoding: "base64", options: { write_off: true } })
      )
      expect(again.counts).toMatchObject({ ok: 0, waiting: 0, skipped: 4 })
      expect(await figures("D002")).toMatchObject({ unapplied: 10 })
      await importOf(post(`${base}/${done.id}/reverse`, { reason: "Wrong bank" }))
      expect(await figures("D001")).toMatchObject({ charged: 150, unapplied: 0 })
    })

    it("records credit notes, and balances of the ERP, each once", async () => {
      const notes = "dealer_code\tdocument_number\tamount\nD001\tCN-1\t20\nD002\tCN-1\t30"
      expect((await importOf(send("credit_note", notes))).counts.ok).toBe(2)
      expect((await importOf(send("credit_note", notes))).counts.skipped).toBe(2)
      expect((await figures("D001")).unapplied).toBe(20)
      const balances = "dealer_code,balance,as_of\nD001,-5.5,2026-01-01\nD002,1200,2026-01-01T18:00:00+08:00"
      const said = await importOf(send("external_balance", balances))
      expect(said.counts.ok).toBe(2)
      expect((await importOf(send("external_balance", balances))).counts.skipped).toBe(2)
      expect(await figures("D002")).toMatchObject({
        external_balance: 1200,
        external_as_of: "2026-01-01T10:00:00.000Z",
      })
      await importOf(post(`${base}/${said.id}/reverse`, { reason: "x" }))
      expect((await figures("D001")).external_balance).toBeNull()
    })

    it("refuses a file that it cannot read, and what it does not know, by code", async () => {
      const refused = (kind: NewCreditImport["kind"], file: string, more = {}) =>
        codeOf(send(kind, file, more))
      expect(await refused("opening", "dealer_code,amount\nD001,1")).toBe("400 credit_import_column_missing")
      expect(await refused("limit", "dealer_code,limit,limit\nD001,1,1")).toBe(
        "400 credit_import_column_twice"
      )
      expect(await refused("limit", "dealer_code,limit\n")).toBe("400 credit_import_empty")
      expect((await send("limit", 'a\n"1')).data.message).toMatch(/line \d: a quote is not closed\.$/)
      const long = `dealer_code,limit\n${"D001,1\n".repeat(20_001)}`
      expect(await refused("limit", long)).toBe("400 credit_import_too_many")
      expect(await refused("limit", "x".repeat(5_300_000))).toBe("400 credit_import_too_large")
      expect(await refused("limit", "a,b\n1,\u0000")).toBe("400 text_unstorable")
      for (const wrong of [{ kind: "rebate" }, { extra: 1 }, { options: { extra: 1 } }, { file: "" }]) {
        expect(await codeOf(post(base, { kind: "limit", file: "x", ...wrong }))).toMatch(/^400 invalid_data/)
      }
      expect(await codeOf(get(`${base}/nobody`))).toBe("404 credit_import_not_found")
      expect(await codeOf(get(`${base}/nobody/lines`))).toBe("404 credit_import_not_found")
      expect(await codeOf(post(`${base}/nobody/run`, {}))).toBe("404 credit_import_not_found")
      expect(await codeOf(get(`${base}?order=secret`))).toBe("400 sort_unknown")
      expect((await api.get(base, { validateStatus: () => true })).status).toBe(401)
    })

    const longFile = (lines: number) =>
      [
        "dealer_code,document_number,document_on,due_on,amount",
        ...Array.from({ length: lines }, (_, at) => `D00${(at % 2) + 1},B-${at},2026-09-01,2026-10-01,0.01`),
      ].join("\n")

    it("checks ten thousand lines while one waits", async () => {
      const { counts } = await importOf(post(base, { kind: "opening", file: longFile(10_000) }))
      expect(counts).toMatchObject({ ready: 10_000, refused: 0 })
    })

    it("goes on where a reader broke off, with two at work, and adds nothing the second time", async () => {
      const file = longFile(1_000)
      const { id } = await importOf(post(base, { kind: "opening", file }))
      await dbConnection.raw(
        "UPDATE dealer_credit_import SET status = 'running', claimed_until = now() + interval '1 hour' WHERE id = ?",
        [id]
      )
      expect(await advance(id)).toEqual({ is_left: false })
      expect((await importOf(get(`${base}/${id}`))).counts.ok).toBe(0)
      await dbConnection.raw("UPDATE dealer_credit_import SET claimed_until = now() WHERE id = ?", [id])
      await Promise.all([finish(id), finish(id)])
      expect(await importOf(get(`${base}/${id}`))).toMatchObject({ status: "done", counts: { ok: 1_000 } })
      expect((await figures("D001")).charged).toBe(5)
      expect((await importOf(post(base, { kind: "opening", file }))).counts.skipped).toBe(1_000)
    })

    it("names where the ERP's books and ours differ, document by document", async () => {
      await send("opening", OPENING)
      const report = (body: object) => post(`${accounts}/${account.D001}/external-balance`, body)
      const said = { balance: "1300.50", as_of: "2026-11-20T00:00:00Z", key: "b1" }
      const documents = [
        { document_number: "INV-1", open: 1234.5 },
        { document_number: "ERP-9", open: "66" },
      ]
      const { data } = await report({ ...said, documents })
      expect(creditExternalEndpoints.reportExternalBalance.response.parse(data)).toMatchObject({
        external_balance: { kind: "balance", balance: 1300.5, document_count: 2 },
        credit_account: { external_balance: 1300.5, mode: "shop", exposure: 1234.5 },
      })
      expect(await codeOf(report({ ...said, balance: 1 }))).toBe("409 credit_key_conflict")
      const mode = (body: object) => post(`${accounts}/${account.D001}/mode`, { reason: "ERP", ...body })
      const switched = await mode({ mode: "external" })
      expect(
        creditExternalEndpoints.switchCreditMode.response.parse(switched.data).credit_account
      ).toMatchObject({ mode: "external", charged: 1234.5, exposure: 1300.5 })
      expect(await codeOf(mode({ mode: "shop" }))).toBe("400 credit_mode_would_lose")
      expect(await codeOf(mode({ mode: "both" }))).toMatch(/^400 invalid_data/)
      const differences = async (query: string) =>
        creditExternalEndpoints.creditDifferences.response.parse(
          (await get(`/admin/dealer-credit-differences?${query}`)).data
        ).differences
      expect(await differences("mode=external&is_different=true&q=D00")).toMatchObject([
        {
          dealer: { code: "D001" },
          external_balance: 1300.5,
          ledger_balance: 1234.5,
          difference: 66,
          documents: [{ document_number: "ERP-9", external_open: 66, ledger_open: null }],
        },
      ])
      expect(await differences("is_different=false")).toEqual([])
      const csv = (query: string) => get(`/admin/dealer-credit-differences/csv?${query}`)
      expect((await csv("is_different=true&language=zh")).data).toMatch(/^\uFEFF?经.*\r\nD001,.*,66.00,/)
      expect(await codeOf(csv("limit=5"))).toMatch(/^400 invalid_data/)
      const history = await get(`${accounts}/${account.D001}/external-balance`)
      expect(
        creditExternalEndpoints.listExternalBalances.response.parse(history.data).external_balances
      ).toMatchObject([{ kind: "mode", mode: "external" }, { kind: "balance" }])
    })

    describe("when a later step fails", () => {
      const undone = async (workflow: (typeof FAILING)[keyof typeof FAILING], input: object) => {
        const { errors } = await workflow(getContainer()).run({ input, throwOnError: false })
        expect(errors.map(({ error }) => String(error.message))).toEqual(["a later step fails"])
      }

      it("leaves the lines to be written, the accounts as they were, and writes them once afterwards", async () => {
        const { id } = await importOf(post(base, { kind: "opening", file: OPENING }))
        await undone(FAILING.run, { id })
        expect((await importOf(get(`${base}/${id}`))).status).toBe("checked")
        await credit().imports.start(id)
        await undone(FAILING.advance, { id })
        expect(await importOf(get(`${base}/${id}`))).toMatchObject({
          status: "running",
          counts: { ready: 2 },
        })
        expect((await figures("D001")).charged).toBe(0)
        await finish(id)
        expect((await figures("D001")).charged).toBe(1234.5)
      })

      it("leaves a bank line without its dealer, and the ERP's word as it was", async () => {
        const { id } = await importOf(send("payment", "date,amount,payer\n2026-11-01,5,nobody"))
        const [line] = await linesOf(id)
        await undone(FAILING.assign, { import_id: id, line_id: line!.id, account_id: account.D001 })
        expect((await linesOf(id))[0]).toMatchObject({ status: "waiting", account_id: null })
        const word = {
          account_id: account.D001,
          as_of: "2026-11-20T00:00:00Z",
          documents: null,
          created_by: "u",
        }
        await undone(FAILING.report, { ...word, balance: "5", key: "a", reason: null })
        expect(await figures("D001")).toMatchObject({ external_balance: null, external_as_of: null })
        await reportExternalCreditWorkflow(getContainer()).run({
          input: { ...word, account_id: account.D001!, balance: "5", key: "a", reason: null },
        })
        const mode = { account_id: account.D001, mode: "external", reason: "x", created_by: "u" }
        await undone(FAILING.mode, mode)
        expect(await figures("D001")).toMatchObject({ mode: "shop", external_balance: 5 })
      })
    })
  },
})
