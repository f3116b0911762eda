import type { CreditStatement, CreditStatementLine } from "../../http/credit-statements"
import type { Language } from "../../http/errors"
import { decimalsOf, money } from "../../shared/money"
import type { Font } from "./font"

export type Paper = {
  statement: CreditStatement
  lines: readonly CreditStatementLine[]
  merchant: string
  language: Language
  font: Font | undefined
}

export type Doc = PDFKit.PDFDocument
export type Cell = { text: string; width: number; align?: "right" }

export const EDGE = 40
export const ROW = 16
export const SMALL = 8
export const GREY = "#666666"
export const LINE = "#cccccc"

/** Without a font of its own a paper has the letters of Western Europe only. */
export const drawable = (text: string, font: Font | undefined): string =>
  font ? text : text.replace(/[–—]/g, "-").replace(/[^\u0020-\u00ff]/g, "?")

/** A row of cells; what does not fit is cut. */
export const drawRow = (doc: Doc, y: number, cells: readonly Cell[], font: Font | undefined): void => {
  let x = EDGE
  for (const { text, width, align } of cells) {
    doc.text(drawable(text, font), x, y + 4, {
      width: width - 4,
      height: ROW - 4,
      ellipsis: true,
      ...(align && { align }),
    })
    x += width
  }
}

export const rule = (doc: Doc, y: number): Doc =>
  doc
    .moveTo(EDGE, y)
    .lineTo(doc.page.width - EDGE, y)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke()

/** An amount with the decimals of its currency, grouped. */
export const amountOf = (amount: number, currency: string): string =>
  money(amount === 0 ? 0 : amount).toFormat(decimalsOf(currency))
