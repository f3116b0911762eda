import { DateTime } from "luxon"
import type { CreditImportKind } from "../../../http/credit-imports"
import type { ErrorCode } from "../../../http/errors"
import { money } from "../../../shared/money"
import { type ImportColumn, KIND_COLUMNS } from "../../../shared/credit-import-columns"

/** What a line says, by column: amounts as decimal text, days as `yyyy-mm-dd`, flags as `true` or `false`. */
export type LineValues = Partial<Record<ImportColumn, string>>
export type LineFault = { code: ErrorCode; params: Record<string, string> }
export type ReadLine = { values: LineValues; fault: LineFault | null }

const AMOUNT = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$|^(\d{4})(\d{2})(\d{2})$/
const YES = ["true", "yes", "y", "1", "是"]
const NO = ["false", "no", "n", "0", "否"]

/** A day as a person or a bank writes it: 2026-11-25, 2026/11/5, 20261125, 2026年11月25日. */
export const dayOf = (text: string): string | null => {
  const found = DAY.exec(text)
  if (!found) {
    return null
  }
  const [year, month, day] = (found[1] ? found.slice(1, 4) : found.slice(4, 7)).map(Number)
  const date = DateTime.fromObject({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { zone: "utc" })

  return date.isValid && date.year >= 1900 && date.year < 2200 ? date.toISODate() : null
}

/** An amount as decimal text: digits, a point, commas between thousands at most. */
export const amountOf = (text: string): string | null =>
  AMOUNT.test(text) && text.length <= 40 ? money(text.replace(/[,+]/g, "")).toFixed() : null

const instantOf = (text: string): string | null => {
  const isZoned = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)
  const at = isZoned ? DateTime.fromISO(text, { setZone: true }) : null

  return at?.isValid ? at.toUTC().toISO() : dayOf(text)
}

const flagOf = (text: string): string | null => {
  const word = text.toLowerCase()

  return YES.includes(word) ? "true" : NO.includes(word) ? "false" : null
}

const READERS: Partial<Record<ImportColumn, { read: (text: string) => string | null; fault: ErrorCode }>> = {
  amount: { read: amountOf, fault: "credit_import_amount" },
  limit: { read: amountOf, fault: "credit_import_amount" },
  balance: { read: amountOf, fault: "credit_import_amount" },
  document_on: { read: dayOf, fault: "credit_import_day" },
  due_on: { read: dayOf, fault: "credit_import_day" },
  effective_on: { read: dayOf, fault: "credit_import_day" },
  starts_on: { read: dayOf, fault: "credit_import_day" },
  ends_on: { read: dayOf, fault: "credit_import_day" },
  date: { read: dayOf, fault: "credit_import_day" },
  as_of: { read: instantOf, fault: "credit_import_instant" },
  unlimited: { read: flagOf, fault: "credit_import_flag" },
  currency: { read: (text) => text.toLowerCase(), fault: "credit_import_amount" },
}

const MOST: Partial<Record<ImportColumn, number>> = { text: 1000, note: 1000, reason: 1000, payer: 300 }

const readValue = (column: ImportColumn, text: string): { value: string } | LineFault => {
  if (text.length > (MOST[column] ?? 200)) {
    return { code: "credit_import_value_long", params: { column } }
  }
  const reader = READERS[column]
  const value = reader ? reader.read(text.normalize("NFKC").trim()) : text

  return value === null
    ? { code: reader?.fault ?? "credit_import_amount", params: { column, value: text } }
    : { value }
}

/** Reads a line's texts; the first that cannot be read, or is missing, is its fault, and the others are kept to be shown. */
export const readLine = (kind: CreditImportKind, texts: LineValues): ReadLine => {
  const values: LineValues = {}
  let fault: LineFault | null = null
  const { required, optional } = KIND_COLUMNS[kind]
  for (const column of [...required, ...optional]) {
    const text = (texts[column] ?? "").trim()
    const isNeeded = required.includes(column) && !(column === "limit" && texts.unlimited?.trim())
    if (!text) {
      fault ??= isNeeded ? { code: "credit_import_value_missing", params: { column } } : null
      continue
    }
    const read = readValue(column, text)
    values[column] = "value" in read ? read.value : text.slice(0, 1000)
    fault ??= "value" in read ? null : read
  }

  return { values, fault }
}
