import PDFDocument from "pdfkit"
import { drawable, type Doc, EDGE, GREY, type Paper } from "./ink"
import type { Font } from "./font"
import { drawHead } from "./pdf-head"
import { drawLines } from "./pdf-table"
import { nameOf, WORDS } from "./words"

/**
 * A statement on A4. Only what is frozen stands on it, and its date is the statement's own, so that the same statement is the same
 * file, byte for byte.
 */
export const pdfOf = (paper: Paper): Promise<Buffer> => {
  const { statement, language, font } = paper
  const doc = new PDFDocument({
    size: "A4",
    margin: EDGE,
    bufferPages: true,
    ...(font ? { font: "" } : {}),
    info: {
      Title: `${WORDS[language].title} ${nameOf(language, statement.number, statement.version)}`,
      CreationDate: new Date(statement.closed_at),
      ModDate: new Date(statement.closed_at),
    },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk))
    doc.on("end", () => resolve(Buffer.concat(chunks)))
    doc.on("error", reject)
  })
  if (font) {
    useFont(doc, font)
  }
  drawHead(doc, paper)
  drawLines(doc, paper)
  drawFeet(doc, paper)
  doc.end()

  return whole
}

const useFont = (doc: Doc, { content, name }: Font): Doc =>
  name === undefined ? doc.font(content) : doc.font(content, name)

const drawFeet = (doc: Doc, { statement, language, font }: Paper): void => {
  const words = WORDS[language]
  const { count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(at)
    // Text below the margin would begin a page of its own.
    doc.page.margins.bottom = 0
    const y = doc.page.height - EDGE
    const width = doc.page.width - 2 * EDGE
    doc.fontSize(7).fillColor(GREY)
    doc.text(drawable(`${words.hash} ${statement.content_hash}`, font), EDGE, y, {
      width: width - 60,
      lineBreak: false,
    })
    const place = `${words.page} ${at + 1} / ${count}`
    doc.text(drawable(place, font), EDGE + width - 60, y, { width: 60, align: "right", lineBreak: false })
  }
}
