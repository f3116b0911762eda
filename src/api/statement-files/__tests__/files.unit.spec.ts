import { parse } from "csv-parse/sync"
import type { CreditStatement, CreditStatementLine } from "../../../http/credit-statements"
import { refusalOf } from "../../../shared/refusal"
import { csvOf } from "../csv"
import { fontFor } from "../font"
import { pdfOf } from "../pdf"

const STATEMENT: CreditStatement = {
  id: "dcst_1",
  account_id: "dcac_1",
  dealer: { id: "dlr_1", code: "HZ-01", name: "杭州经销商" },
  currency_code: "cny",
  number: 3,
  version: 2,
  from_on: "2026-11-01",
  to_on: "2026-11-30",
  zone: "Asia/Shanghai",
  opening: 100,
  debits: 1_234_567.5,
  credits: 30,
  closing: 1_234_637.5,
  held: 0,
  line_count: 2,
  disputed_count: 0,
  content_hash: "0".repeat(64),
  status: "issued",
  deadline_on: "2026-12-10",
  closed_at: "2026-11-30T17:07:00.000Z",
  confirmed_at: null,
  confirmed_by: null,
  supersedes_id: "dcst_0",
  superseded_by_id: null,
  reissue_reason: "Late",
}
const line = (more: Partial<CreditStatementLine>): CreditStatementLine => ({
  id: "dctx_1",
  kind: "charge",
  document_number: "2026-000001",
  order_id: "order_1",
  order_display_id: 7,
  reference: null,
  effective_on: "2026-11-02",
  amount: 1_234_567.5,
  balance_after: 1_234_667.5,
  is_late: false,
  late_for: null,
  status: "open",
  dispute_reason: null,
  claimed_amount: null,
  disputed_at: null,
  outcome: null,
  answer: null,
  answered_at: null,
  ...more,
})
const rowsOf = (lines: CreditStatementLine[]) => csvOf(STATEMENT, lines, "en").toString("utf8").split("\r\n")
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0

describe("a statement as CSV", () => {
  it("begins with the mark of UTF-8 and carries the opening and the closing", () => {
    expect([...csvOf(STATEMENT, [], "zh").subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = rowsOf([line({})])
    expect(rows[1]).toBe("2026-11-01,Opening balance,,,,,,100.00,")
    expect(rows[2]).toBe("2026-11-02,Charge,2026-000001,7,,1234567.50,,1234667.50,")
    expect(rows[3]).toBe("2026-11-30,Closing balance,,,,,,1234637.50,")
  })

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "keeps %j from being run by a spreadsheet",
    (text) => {
      const file = csvOf(STATEMENT, [line({ reference: text, document_number: text })], "en")
      const table = parse<string[]>(file, { bom: true, record_delimiter: ["\r\n", "\r", "\n"] })
      expect(table).toHaveLength(4)
      expect(table[2]?.slice(2, 5)).toEqual([`'${text}`, "7", `'${text}`])
    }
  )

  it("leaves an amount below zero a number", () => {
    expect(rowsOf([line({ amount: -30, balance_after: -30 })])[2]).toBe(
      "2026-11-02,Charge,2026-000001,7,,,30.00,-30.00,"
    )
  })
})

describe("a statement as PDF", () => {
  const paper = { statement: STATEMENT, merchant: "厂家", font: undefined, language: "en" as const }

  it("is the same file whenever it is made", async () => {
    jest.useFakeTimers({ now: new Date("2026-12-01T00:00:00Z"), doNotFake: ["nextTick", "setImmediate"] })
    const first = await pdfOf({ ...paper, lines: [line({})] })
    jest.setSystemTime(new Date("2027-12-01T00:00:00Z"))
    const second = await pdfOf({ ...paper, lines: [line({})] })
    jest.useRealTimers()
    expect(second.equals(first)).toBe(true)
    expect((await pdfOf({ ...paper, lines: [line({ amount: 1 })] })).equals(first)).toBe(false)
  })

  it("takes as many pages as its lines need", async () => {
    expect(pagesOf(await pdfOf({ ...paper, lines: [] }))).toBe(1)
    const many = Array.from({ length: 100 }, (_, at) =>
      line({ reference: `a reference that is far too long ${at}` })
    )
    expect(pagesOf(await pdfOf({ ...paper, lines: many }))).toBe(3)
  })
})

describe("the font of a paper", () => {
  const named = { path: "/nowhere/font.ttf" }

  it("is missing for Chinese only, and the refusal says what to set", () => {
    expect(fontFor("en", named)).toBeUndefined()
    const refused = () => {
      try {
        fontFor("zh", named)
      } catch (error) {
        return refusalOf(error)
      }
    }
    expect(refused()).toEqual({
      code: "credit_statement_font_missing",
      params: { places: "/nowhere/font.ttf" },
    })
  })
})
