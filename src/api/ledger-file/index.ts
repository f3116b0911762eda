import type { LedgerLine } from "../../adapters/queries/credit-ledger-lines"
import type { Language } from "../../http/errors"
import { decimalsOf, money } from "../../shared/money"
import { csvText, inert } from "../csv-file"
import { WORDS } from "./words"

const rowOf = (line: LedgerLine, language: Language): string[] => {
  const { kinds, ledgers } = WORDS[language]
  const amount = money(line.amount)
  const plain = amount.abs().toFixed(Math.max(decimalsOf(line.currency_code), amount.decimalPlaces() ?? 0))

  return [
    ...[
      line.posted_on,
      line.recorded_at,
      line.entry_id,
      inert(line.document_number),
      inert(line.dealer_code),
    ],
    ...[kinds[line.kind], ledgers[line.ledger]],
    ...(amount.isNegative() ? ["", plain] : [plain, ""]),
    ...[line.currency_code.toUpperCase(), inert(line.reference)],
  ]
}

/** The double entry for spreadsheets and other books, piece by piece: a row for each debit and each credit. */
export const ledgerCsv = async function* (
  pages: AsyncIterable<readonly LedgerLine[]>,
  language: Language
): AsyncGenerator<string> {
  let head: (readonly string[])[] = [WORDS[language].head]
  for await (const lines of pages) {
    yield csvText([...head, ...lines.map((line) => rowOf(line, language))], { isStart: head.length > 0 })
    head = []
  }
  if (head.length > 0) {
    yield csvText(head, { isStart: true })
  }
}
