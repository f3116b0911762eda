import { headerOf } from "../import-columns"
import { amountOf, dayOf, readLine } from "../import-values"
import { checkLine, type DealerFact, type ImportFacts } from "../check-line"

const dealer = (code: string, currency: string | null = "cny"): DealerFact => ({
  ...{
    dealer_id: `d_${code}`,
    dealer_code: code,
    names: [`${code}ltd`.toLowerCase()],
    dealer_currency: "cny",
  },
  account_id: currency && `a_${code}_${currency}`,
  currency_code: currency,
})
const facts = (more: Partial<ImportFacts> = {}): ImportFacts => ({
  dealers: [dealer("D1")],
  ...{ charges: [], documents: [], written: [] },
  ...more,
})

describe("the header of a file", () => {
  it("is understood in English and Chinese, in any order, and passes over what the kind does not know", () => {
    expect(headerOf("payment", ["摘要", "Booking Date", "amount", "对方户名", "Balance"])).toEqual({
      columns: ["text", "date", "amount", "payer", null],
    })
  })

  it("is refused without a column that is needed, or with one twice", () => {
    expect(headerOf("limit", ["额度"])).toMatchObject({ params: { columns: "dealer_code" } })
    expect(headerOf("limit", ["limit", "dealer_code", "额度"])).toMatchObject({
      code: "credit_import_column_twice",
    })
  })
})

describe("values of a line", () => {
  it.each([
    ["2026-11-05", "2026-11-05"],
    ["2026/1/5", "2026-01-05"],
    ["20261105", "2026-11-05"],
    ["2026年1月5日", "2026-01-05"],
    ["2026-11-05 09:30:00", "2026-11-05"],
    ["2024-02-29", "2024-02-29"],
    ["2026-02-29", null],
    ["11/05/2026", null],
    ["1899-12-31", null],
  ])("reads the day %s as %s", (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  it.each([
    ["1234.50", "1234.5"],
    ["1,234,567.89", "1234567.89"],
    ["-5", "-5"],
    ["+5", "5"],
    ["1.234,50", null],
    ["12,34", null],
    ["1e3", null],
    ["0x10", null],
    ["¥5", null],
    ["9".repeat(41), null],
  ])("reads the amount %s as %s, with every digit", (text, amount) => {
    expect(amountOf(text)).toBe(amount)
  })

  it("names the first fault and keeps the rest to be shown", () => {
    const read = readLine("opening", { dealer_code: " D1 ", amount: "x", document_on: "2026-11-01" })
    expect(read.fault).toEqual({ code: "credit_import_value_missing", params: { column: "document_number" } })
    expect(read.values).toEqual({ dealer_code: "D1", amount: "x", document_on: "2026-11-01" })
  })

  it("needs no limit where there is none", () => {
    expect(readLine("limit", { dealer_code: "D1", unlimited: "是" }).fault).toBeNull()
    expect(readLine("limit", { dealer_code: "D1" }).fault?.code).toBe("credit_import_value_missing")
  })
})

describe("a line of a file", () => {
  const ask = (
    kind: "payment" | "charge" | "limit",
    values: Parameters<typeof checkLine>[2]["values"],
    given: ImportFacts = facts(),
    open_accounts = false
  ) =>
    checkLine(
      { kind, options: { open_accounts }, facts: given, seen: new Map(), latest_on: "2026-11-26" },
      2,
      { values, fault: null }
    )
  const bank = { date: "2026-11-01", amount: "5" }

  it("asks for the currency where a dealer has several accounts", () => {
    const two = facts({ dealers: [dealer("D1"), dealer("D1", "usd")] })
    const charge = { dealer_code: "D1", amount: "5", document_number: "N" }
    expect(ask("charge", charge, two).code).toBe("credit_import_currency_needed")
    expect(ask("charge", { ...charge, currency: "usd" }, two).account_id).toBe("a_D1_usd")
  })

  it("counts from no day that has not begun anywhere", () => {
    const charge = { dealer_code: "D1", amount: "5", document_number: "N" }
    expect(ask("charge", { ...charge, effective_on: "2026-11-26" }).status).toBe("ready")
    expect(ask("charge", { ...charge, effective_on: "2026-11-27" })).toMatchObject({
      status: "refused",
      code: "credit_effective_future",
    })
  })

  it("opens an account only for a limit, and only when asked to", () => {
    const none = facts({ dealers: [dealer("D1", null)] })
    expect(ask("limit", { dealer_code: "D1", limit: "5" }, none).code).toBe("credit_import_no_account")
    expect(ask("limit", { dealer_code: "D1", limit: "5" }, none, true)).toMatchObject({
      status: "ready",
      account_id: null,
      extra: { currency_code: "cny", dealer_id: "d_D1" },
    })
  })

  it("finds who paid by a named charge before a code, and by a code before a name", () => {
    const known = facts({
      dealers: [dealer("D001"), dealer("D002"), dealer("D003")],
      charges: [{ account_id: "a_D001_cny", document_number: "2026-000113" }],
    })
    const found = (text: string, payer = "D003 LTD") => ask("payment", { ...bank, text, payer }, known)
    expect(found("货款2026-000113 D002")).toMatchObject({ account_id: "a_D001_cny", status: "ready" })
    expect(found("货款2026-000113 D002").extra.named).toBe('["2026-000113"]')
    expect(found("D002货款").account_id).toBe("a_D002_cny")
    expect(found("thanks").account_id).toBe("a_D003_cny")
    expect(found("thanks", "Somebody").code).toBe("credit_import_dealer_unknown")
    expect(found("D001 D002", "")).toMatchObject({
      status: "waiting",
      code: "credit_import_dealer_ambiguous",
      params: { dealers: "D001, D002" },
    })
  })

  it("is there already, or differs, by its key", () => {
    const values = { ...bank, dealer_code: "D1", reference: "F1" }
    const line_key = "bank:2026-11-01:5:F1"
    const there = (amount: string) => facts({ written: [{ line_key, amount }] })
    expect(ask("payment", values, there("5.00"))).toMatchObject({ status: "skipped" })
    expect(ask("payment", values, there("6"))).toMatchObject({ code: "credit_import_differs" })
  })
})
