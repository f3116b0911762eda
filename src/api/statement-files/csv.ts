import type { CreditStatement, CreditStatementLine } from "../../http/credit-statements"
import type { Language } from "../../http/errors"
import { decimalsOf, money } from "../../shared/money"
import { csvFile, inert } from "../csv-file"
import { WORDS } from "./words"

/** A statement as a table for spreadsheets. Amounts are plain numbers. */
export const csvOf = (
  statement: CreditStatement,
  lines: readonly CreditStatementLine[],
  language: Language
): Buffer => {
  const words = WORDS[language]
  const plain = (amount: number) => money(amount).toFixed(decimalsOf(statement.currency_code))
  const edge = (day: string, label: string, balance: number) => [
    day,
    label,
    "",
    "",
    "",
    "",
    "",
    plain(balance),
    "",
  ]
  const rows = [
    [
      words.day,
      words.kind,
      words.document,
      words.order,
      words.reference,
      words.debit,
      words.credit,
      words.balance,
      words.late,
    ],
    edge(statement.from_on, words.opening, statement.opening),
    ...lines.map((line) => [
      line.effective_on,
      words.kinds[line.kind] ?? line.kind,
      inert(line.document_number),
      line.order_display_id === null ? inert(line.order_id) : String(line.order_display_id),
      inert(line.reference),
      line.amount > 0 ? plain(line.amount) : "",
      line.amount < 0 ? plain(-line.amount) : "",
      plain(line.balance_after),
      line.late_for
        ? `${line.late_for.from_on} – ${line.late_for.to_on}`
        : line.is_late
          ? words.late_before
          : "",
    ]),
    edge(statement.to_on, words.closing, statement.closing),
  ]

  return csvFile(rows)
}
