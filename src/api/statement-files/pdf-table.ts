import type { CreditStatementLine } from "../../http/credit-statements"
import type { Language } from "../../http/errors"
import {
  amountOf,
  type Cell,
  type Doc,
  drawable,
  drawRow,
  EDGE,
  GREY,
  type Paper,
  ROW,
  rule,
  SMALL,
} from "./ink"
import { nameOf, WORDS } from "./words"

const WIDTHS = [60, 72, 95, 42, 66, 60, 60, 60]
const row = (texts: readonly string[]): Cell[] =>
  texts.map((text, at) => ({ text, width: WIDTHS[at] ?? 60, ...(at > 4 && { align: "right" as const }) }))

/** The lines, over as many pages as they need, each page under its heading; then the notes. */
export const drawLines = (doc: Doc, { statement, lines, language, font }: Paper): void => {
  const words = WORDS[language]
  const bottom = (): number => doc.page.height - EDGE - 30
  const head = [
    words.day,
    words.kind,
    words.document,
    words.order,
    words.reference,
    words.debit,
    words.credit,
    words.balance,
  ]
  let y = doc.y
  const drawHeading = (): void => {
    doc.fontSize(SMALL).fillColor(GREY)
    drawRow(doc, y, row(head), font)
    doc.fillColor("black")
    y += ROW
    rule(doc, y)
  }
  const room = (height: number): void => {
    if (y + height > bottom()) {
      doc.addPage()
      y = EDGE
      drawHeading()
    }
  }
  const draw = (texts: readonly string[]): void => {
    room(ROW)
    doc.fontSize(SMALL).fillColor("black")
    drawRow(doc, y, row(texts), font)
    y += ROW
    rule(doc, y)
  }
  const amount = (value: number): string => amountOf(value, statement.currency_code)
  drawHeading()
  draw([statement.from_on, words.opening, "", "", "", "", "", amount(statement.opening)])
  for (const line of lines) {
    draw([
      line.is_late ? `${line.effective_on} *` : line.effective_on,
      words.kinds[line.kind] ?? line.kind,
      line.document_number ?? "",
      line.order_display_id === null ? "" : `#${line.order_display_id}`,
      line.reference ?? "",
      line.amount > 0 ? amount(line.amount) : "",
      line.amount < 0 ? amount(-line.amount) : "",
      amount(line.balance_after),
    ])
  }
  draw([statement.to_on, words.closing, "", "", "", "", "", amount(statement.closing)])
  const notes = [
    ...(lines.length ? [] : [words.nothing]),
    ...lateNotes(lines, language).map((which) => `${words.late_note} ${which}`),
    `${words.seal}: ______________________________`,
  ]
  for (const note of notes) {
    room(2 * ROW)
    y += SMALL
    doc.fontSize(SMALL).fillColor(GREY)
    doc.text(drawable(note, font), EDGE, y, { width: doc.page.width - 2 * EDGE, height: ROW, ellipsis: true })
    y += ROW
  }
}

/** Which earlier statements late lines belong to, each once. */
const lateNotes = (lines: readonly CreditStatementLine[], language: Language): string[] => {
  const named = lines
    .filter(({ is_late: isLate }) => isLate)
    .map(({ late_for: missed }) =>
      missed
        ? `${nameOf(language, missed.number, 1)} (${missed.from_on} – ${missed.to_on})`
        : WORDS[language].late_before
    )

  return [...new Set(named)]
}
