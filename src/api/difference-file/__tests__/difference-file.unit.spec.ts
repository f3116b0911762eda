import { parse } from "csv-parse/sync"
import type { CreditDifference } from "../../../http/credit-external"
import { differencesCsv } from ".."

const ONE: CreditDifference = {
  account_id: "dcac_1",
  dealer: { id: "dlr_1", code: "HZ-01", name: "=杭州经销商" },
  currency_code: "cny",
  mode: "external",
  external_balance: 1200,
  external_as_of: "2026-11-20T00:00:00.000Z",
  unreported: 66.5,
  ledger_balance: -10,
  difference: 1276.5,
  documents: [
    { document_number: "+INV-7", external_open: 66, ledger_open: null, due_on: null },
    { document_number: "INV-8", external_open: null, ledger_open: 5, due_on: "2026-12-01" },
  ],
}
const read = (differences: CreditDifference[], language: "en" | "zh"): string[][] =>
  parse(differencesCsv(differences, language), { bom: true })

describe("the differences with an ERP as CSV", () => {
  it("begins with the mark of UTF-8, and is headed in the reader's language", () => {
    expect(differencesCsv([], "zh").toString("utf8").startsWith("\uFEFF经销商编码,经销商,")).toBe(true)
    expect(read([], "en")).toHaveLength(1)
    expect(read([], "en")[0]).toContain("Balance by our ledger")
  })

  it("has a row for the account and one for each document, as wide as the heading", () => {
    const rows = read([ONE], "en")
    expect(rows.map((row) => row.length)).toEqual([13, 13, 13, 13])
    expect(rows[1]?.slice(2, 9)).toEqual([
      "CNY",
      "The ERP",
      "2026-11-20T00:00:00.000Z",
      "1200.00",
      "66.50",
      "-10.00",
      "1276.50",
    ])
    expect(rows[3]).toEqual([
      "HZ-01",
      "'=杭州经销商",
      "CNY",
      "",
      "",
      "",
      "",
      "",
      "",
      "INV-8",
      "2026-12-01",
      "",
      "5.00",
    ])
  })

  it("keeps what begins like a formula as text, and an amount below zero a number", () => {
    const rows = read([ONE], "zh")
    expect(rows[1]?.[1]).toBe("'=杭州经销商")
    expect(rows[2]?.[9]).toBe("'+INV-7")
    expect(rows[1]?.[7]).toBe("-10.00")
  })

  it("writes amounts of a currency without decimals without any", () => {
    const rows = read([{ ...ONE, currency_code: "jpy", external_balance: 1200, documents: null }], "en")
    expect(rows).toHaveLength(2)
    expect(rows[1]?.[5]).toBe("1200")
  })
})
