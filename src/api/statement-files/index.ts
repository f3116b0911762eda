import { statementLines } from "../../adapters/queries/credit-statement-lines"
import type { Scope } from "../../adapters/queries/dealer-sql"
import { storeName } from "../../adapters/queries/store-name"
import type { CreditStatement } from "../../http/credit-statements"
import type { Language } from "../../http/errors"
import { CREDIT_MODULE } from "../../modules/credit"
import type { Attachment } from "../respond"
import { csvOf } from "./csv"
import { fontFor } from "./font"
import { pdfOf } from "./pdf"

const MOST_LINES = 100_000

const linesOf = async (scope: Scope, { id }: CreditStatement) =>
  (await statementLines(scope, id, { limit: MOST_LINES, offset: 0 })).lines

const fileName = ({ to_on, number, version }: CreditStatement, ending: string): string =>
  `statement-${to_on}-${number}-v${version}.${ending}`

/** A statement as a CSV file. */
export const statementCsv = async (
  scope: Scope,
  statement: CreditStatement,
  language: Language
): Promise<Attachment> => ({
  name: fileName(statement, "csv"),
  content: csvOf(statement, await linesOf(scope, statement), language),
})

/** A statement as a PDF file. Refuses `credit_statement_font_missing`. */
export const statementPdf = async (
  scope: Scope,
  statement: CreditStatement,
  language: Language
): Promise<Attachment> => {
  const { pdfFont, merchantName } = scope.resolve(CREDIT_MODULE).statements.paper
  const font = fontFor(language, pdfFont)
  const merchant = merchantName ?? (await storeName(scope))
  const lines = await linesOf(scope, statement)

  return {
    name: fileName(statement, "pdf"),
    content: await pdfOf({ statement, lines, merchant, language, font }),
  }
}
