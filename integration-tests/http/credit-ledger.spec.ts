import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { parse } from "csv-parse/sync"
import { CREDIT_LEDGERS, creditLedgerEndpoints } from "../../src/http/credit-ledger"
import { CREDIT_MODULE } from "../../src/modules/credit"
import { LEDGERS } from "../../src/modules/credit/domain/postings"
import { TERRITORY_MODULE } from "../../src/modules/territory"
import verifyCreditBooks from "../../src/scripts/verify-credit-books"
import { money } from "../../src/shared/money"
import { openWithLimit } from "../support/credit"
import { makeDealer, makeTerritory } from "../support/prices"
import { JWT_SECRET, makeAdmin } from "../support/store"

jest.setTimeout(240_000)

const HEAD = {
  en: "Posted on,Recorded at,Entry,Document,Dealer code,Kind,Ledger account,Debit,Credit,Currency,Reference",
  zh: "记账日期,记账时间,分录号,单据号,经销商编码,类型,科目,借方,贷方,币种,参考号",
}
type Line = Record<string, string>

const amountIn = (line: Line, side: "Debit" | "Credit"): string => (line[side] === "" ? "0" : line[side]!)

medusaIntegrationTestRunner({
  inApp: true,
  env: { JWT_SECRET },
  testSuite: ({ api, dbConnection, getContainer }) => {
    let admin: Awaited<ReturnType<typeof makeAdmin>>
    let shanghai: string
    let plain: string
    let dollars: string

    const credit = () => getContainer().resolve(CREDIT_MODULE)
    const ask = (path: string, language = "en") =>
      api.get(path, {
        headers: { ...admin.headers, "accept-language": language },
        responseType: "arraybuffer",
        validateStatus: () => true,
      })
    const read = async (path: string): Promise<Line[]> => {
      const { status, data } = await ask(path)
      expect(status).toBe(200)

      return parse(String(data), { bom: true, columns: true })
    }
    const journal = (search = "") => read(`${creditLedgerEndpoints.creditJournalCsv.path}?${search}`)
    const ofAccount = (id: string, search = "") =>
      read(`/admin/dealer-credit-accounts/${id}/entries/csv?${search}`)
    const sum = (lines: Line[], side: "Debit" | "Credit") =>
      lines.reduce((total, line) => total.plus(amountIn(line, side)), money(0)).toFixed()
    const expectBalanced = (lines: Line[]) => {
      for (const entry of new Set(lines.map((line) => line.Entry))) {
        const own = lines.filter((line) => line.Entry === entry)
        expect([entry, sum(own, "Debit")]).toEqual([entry, sum(own, "Credit")])
      }
    }
    const at = (instant: string) => ({ now: new Date(instant), effective_at: new Date(instant) })

    beforeAll(async () => {
      const container = getContainer()
      admin = await makeAdmin(container)
      const territory = await makeTerritory(container, "SH")
      await container
        .resolve(TERRITORY_MODULE)
        .updateDealerTerritories({ id: territory.id, time_zone: "Asia/Shanghai" })
      const first = await makeDealer(container, { code: "D1", territoryId: territory.id })
      const second = await makeDealer(container, { code: "D2" })
      shanghai = await openWithLimit(credit(), first.id, "1000")
      plain = await openWithLimit(credit(), second.id, "1000")
      dollars = await credit().openAccount({ dealer_id: second.id, currency_code: "usd" })
      const hold = await credit().placeHold({
        ...{ key: "cart_1", dealer_id: first.id, currency_code: "cny", amount: "100.5", order_id: "order_1" },
        now: new Date("2026-03-01T04:00:00Z"),
      })
      await credit().chargeHold({
        hold_id: hold.id,
        amount: "100.5",
        key: "cap",
        ...at("2026-03-31T15:30:00Z"),
      })
      await credit().record({
        ...{ account_id: shanghai, kind: "payment", amount: "120", key: "pay", reference: "=BANK()+1" },
        ...at("2026-03-31T16:30:00Z"),
      })
      await credit().record({
        ...{ account_id: plain, kind: "fee", amount: "7", key: "fee", ...at("2026-03-31T16:30:00Z") },
      })
      await credit().record({
        ...{ account_id: dollars, kind: "opening", amount: "9", key: "open", ...at("2026-04-02T00:00:00Z") },
        document: { number: "OPEN-1" },
      })
    })

    it("shows each entry as its debits and credits, with ledger, document and the dealer's own day", async () => {
      const lines = await ofAccount(shanghai)
      expect(
        lines.map((line) => [line["Posted on"], line.Kind, line["Ledger account"], line.Debit, line.Credit])
      ).toEqual([
        ["2026-03-01", "Hold", "Held for orders", "100.50", ""],
        ["2026-03-01", "Hold", "Revenue clearing", "", "100.50"],
        ["2026-03-31", "Charge", "Receivable", "100.50", ""],
        ["2026-03-31", "Charge", "Held for orders", "", "100.50"],
        ["2026-04-01", "Payment", "Cash clearing", "120.00", ""],
        ["2026-04-01", "Payment", "Unapplied payments", "", "19.50"],
        ["2026-04-01", "Payment", "Receivable", "", "100.50"],
      ])
      expect(lines[2]).toMatchObject({ "Dealer code": "D1", Currency: "CNY" })
      expect(lines[2]!.Document).toMatch(/^\d{4}-\d+$/)
      expect(lines[4]!.Reference).toBe("'=BANK()+1")
      expect(Number.isNaN(Date.parse(lines[4]!["Recorded at"]!))).toBe(false)
      expectBalanced(lines)
    })

    it("holds all accounts, of a period in each dealer's own days, and of a currency; debits equal credits", async () => {
      const all = await journal()
      expect([sum(all, "Debit"), sum(all, "Credit")]).toEqual(["337", "337"])
      expectBalanced(all)
      const kinds = async (search: string) =>
        [...new Set((await journal(search)).map((line) => `${line["Dealer code"]} ${line.Kind}`))].sort()
      expect(await kinds("from=2026-03-31&to=2026-03-31")).toEqual(["D1 Charge", "D2 Fee"])
      expect(await kinds("from=2026-04-01")).toEqual(["D1 Payment", "D2 Opening item"])
      expect(await kinds("to=2026-03-30")).toEqual(["D1 Hold"])
      expect(await kinds("currency_code=usd")).toEqual(["D2 Opening item"])
      expect(await kinds("currency_code=usd&to=2026-03-30")).toEqual([])
    })

    it("adds up to what the ledger stands at, ledger by ledger", async () => {
      const net = new Map<string, string>()
      for (const line of await ofAccount(shanghai)) {
        const before = money(net.get(line["Ledger account"]!) ?? 0)
        const after = before.plus(amountIn(line, "Debit")).minus(amountIn(line, "Credit"))
        net.set(line["Ledger account"]!, after.toFixed())
      }
      const { balance } = (await credit().standing(shanghai, new Date())).account
      expect(net.get("Receivable")).toBe(balance.charged.toFixed())
      expect(net.get("Held for orders")).toBe(balance.held.toFixed())
      expect(net.get("Unapplied payments")).toBe(balance.unapplied.negated().toFixed())
    })

    it("says its head in the reader's language, or in the one asked for, also where there is nothing", async () => {
      const path = `/admin/dealer-credit-accounts/${shanghai}/entries/csv?kind=write_off`
      const head = async (search: string, language: string) =>
        String((await ask(path + search, language)).data)
      expect(await head("", "en")).toBe(`\uFEFF${HEAD.en}\r\n`)
      expect(await head("", "zh-CN")).toBe(`\uFEFF${HEAD.zh}\r\n`)
      expect(await head("&language=en", "zh-CN")).toBe(`\uFEFF${HEAD.en}\r\n`)
      const { data, headers } = await ask(`/admin/dealer-credit-accounts/${shanghai}/entries/csv`, "zh-CN")
      expect(String(data)).toContain("应收账款")
      expect(headers["content-type"]).toBe("text/csv; charset=utf-8")
      expect(headers["content-disposition"]).toBe(`attachment; filename="ledger-${shanghai}.csv"`)
    })

    it("reads entries a thousand at a time, and loses none between two pages", async () => {
      for (let number = 0; number < 1_005; number += 1) {
        const moment = at("2026-05-01T00:00:00Z")
        await credit().record({
          account_id: plain,
          kind: "payment",
          amount: "0.01",
          key: `p${number}`,
          ...moment,
        })
      }
      const lines = await ofAccount(plain, "from=2026-05-01")
      expect(new Set(lines.map((line) => line.Entry)).size).toBe(1_005)
      expect([sum(lines, "Debit"), sum(lines, "Credit")]).toEqual(["10.05", "10.05"])
      expectBalanced(lines.slice(0, 100))
    })

    describe("the script that verifies the books", () => {
      /** What it prints, and with which code the process would end. */
      const run = async () => {
        const printed: string[] = []
        const { exitCode } = process
        jest.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0)
        try {
          await verifyCreditBooks({ container: getContainer() })

          return { code: process.exitCode ?? 0, lines: printed.join("").trim().split("\n") }
        } finally {
          process.exitCode = exitCode ?? 0
          jest.restoreAllMocks()
        }
      }

      it("says that the books balance", async () => {
        expect(await run()).toEqual({ code: 0, lines: ["books balanced"] })
      })

      it("names each balance that was corrupted by hand, with dealer, currency, expected and found, and ends with 1", async () => {
        await dbConnection.raw("UPDATE dealer_credit_account SET charged = charged + 5 WHERE id = ?", [plain])
        await dbConnection.raw("UPDATE dealer_credit_account SET held = held + 1 WHERE id = ?", [dollars])
        const { code, lines } = await run()
        expect(code).toBe(1)
        expect(lines.at(-1)).toBe("books differ: 4")
        expect(lines.slice(0, -1).sort()).toEqual(
          [
            `dealer D2, currency CNY, account ${plain}, charged, expected 7, found 12`,
            `dealer D2, currency CNY, account ${plain}, open_debits, expected 7, found 12`,
            `dealer D2, currency USD, account ${dollars}, held, expected 0, found 1`,
            `dealer D2, currency USD, account ${dollars}, open_holds, expected 0, found 1`,
          ].sort()
        )
        await dbConnection.raw("UPDATE dealer_credit_account SET charged = charged - 5 WHERE id = ?", [plain])
        await dbConnection.raw("UPDATE dealer_credit_account SET held = held - 1 WHERE id = ?", [dollars])
        expect((await run()).lines).toEqual(["books balanced"])
      })
    })

    it("knows every ledger, and refuses what it cannot read and whom it does not know", async () => {
      expect(CREDIT_LEDGERS).toEqual(LEDGERS)
      const codes = await Promise.all(
        [
          "/admin/dealer-credit-accounts/nobody/entries/csv",
          `/admin/dealer-credit-accounts/${shanghai}/entries/csv?kind=gift`,
          "/admin/dealer-credit-entries/csv?from=2026-02-30",
          "/admin/dealer-credit-entries/csv?currency_code=yuan",
          "/admin/dealer-credit-entries/csv?limit=1",
        ].map(async (path) => (await ask(path)).status)
      )
      expect(codes).toEqual([404, 400, 400, 400, 400])
      const stranger = await api.get("/admin/dealer-credit-entries/csv", { validateStatus: () => true })
      expect(stranger.status).toBe(401)
    })
  },
})
