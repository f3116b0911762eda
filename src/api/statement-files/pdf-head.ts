import { localDay } from "../../modules/credit/domain/local-day"
import { WORDS, nameOf } from "./words"
import { amountOf, type Doc, drawable, drawAmount, EDGE, GREY, LINE, type Paper, SMALL } from "./ink"

/** Whose statement it is, of which days, and its figures in a box. */
export const drawHead = (doc: Doc, { statement, merchant, language, font }: Paper): void => {
  const words = WORDS[language]
  const put = (text: string) => drawable(text, font)
  const width = doc.page.width - 2 * EDGE
  doc.fontSize(18).text(put(words.title), EDGE, EDGE, { width: width / 2 })
  doc
    .fontSize(11)
    .text(put(nameOf(language, statement.number, statement.version)), EDGE + width / 2, EDGE + 6, {
      width: width / 2,
      align: "right",
    })
  const facts = [
    [words.merchant, merchant],
    [words.dealer, `${statement.dealer.name} (${statement.dealer.code})`],
    [words.period, `${statement.from_on} – ${statement.to_on} (${statement.zone})`],
    [words.currency, statement.currency_code.toUpperCase()],
    [words.issued, localDay(new Date(statement.closed_at), statement.zone)],
  ] as const
  let y = EDGE + 36
  doc.fontSize(10)
  for (const [label, value] of facts) {
    doc.fillColor(GREY).text(put(label), EDGE, y, { width: 100, height: 14, ellipsis: true })
    doc.fillColor("black").text(put(value), EDGE + 100, y, { width: width - 100 })
    y = Math.max(y + 16, doc.y + 2)
  }
  doc.y = drawFigures(doc, y + 8, { statement, language, font }) + 12
}

const drawFigures = (
  doc: Doc,
  top: number,
  { statement, language, font }: Pick<Paper, "statement" | "language" | "font">
): number => {
  const words = WORDS[language]
  const { opening, debits, credits, closing, held } = statement
  const figures = [
    [words.opening, opening],
    [words.debits, debits],
    [words.credits, credits],
    [words.closing, closing],
    [words.held, held],
  ] as const
  const width = (doc.page.width - 2 * EDGE) / figures.length
  doc
    .rect(EDGE, top, width * figures.length, 40)
    .lineWidth(0.5)
    .strokeColor(LINE)
    .stroke()
  figures.forEach(([label, value], at) => {
    const x = EDGE + at * width + 6
    const room = { width: width - 12, align: "right", height: 14, ellipsis: true } as const
    doc
      .fontSize(SMALL)
      .fillColor(GREY)
      .text(drawable(label, font), x, top + 7, room)
    doc.fillColor("black")
    drawAmount(doc, amountOf(value, statement.currency_code), x, top + 20, {
      width: width - 12,
      height: 14,
      size: 11,
    })
  })

  return top + 40
}
