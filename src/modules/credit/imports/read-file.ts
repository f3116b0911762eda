import { createHash } from "node:crypto"
import { CsvError, parse } from "csv-parse/sync"
import type { CreditImportKind } from "../../../http/credit-imports"
import { headerOf } from "../domain/import-columns"
import { type LineValues, readLine, type ReadLine } from "../domain/import-values"
import { refusal } from "../../../framework/refusal"
import type { Words } from "../../../shared/words"

const BYTES_MOST = 5 * 1024 * 1024
const LINES_MOST = 20_000
const DELIMITERS = [",", ";", "\t"]

export type FileToRead = { kind: CreditImportKind; file: string; encoding: "text" | "base64" }
export type ReadFile = { file_hash: string; lines: (ReadLine & { line: number })[] }

/** The text of a file: UTF-16 by its mark, UTF-8 where the bytes are, else GB18030, as Excel saves it in China. */
const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes)
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}

/** The delimiter that the header uses most outside of quotes. */
const delimiterOf = (text: string): string => {
  const header = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? "").replace(/"[^"]*"/g, "")
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)

  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ","
}

type Record_ = { info: { lines: number }; record: string[] }

/** What the parser's codes mean to the person who made the file. */
const PROBLEMS: Record<string, Words> = {
  CSV_QUOTE_NOT_CLOSED: { en: "a quote is not closed", zh: "引号未闭合" },
  CSV_INVALID_CLOSING_QUOTE: { en: "text follows a closing quote", zh: "引号闭合后还有文字" },
  INVALID_OPENING_QUOTE: { en: "a quote stands inside a value", zh: "引号出现在内容中间" },
}
const NO_CSV: Words = { en: "it is not written as a table", zh: "内容不是表格格式" }

const recordsOf = (text: string): Record_[] => {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Record_[]
  } catch (error) {
    if (error instanceof CsvError) {
      const { lines } = error as CsvError & { lines?: number }
      throw refusal("credit_import_unreadable", {
        line: lines ?? 1,
        reason: error.code,
        problem: PROBLEMS[error.code] ?? NO_CSV,
      })
    }
    throw error
  }
}

/**
 * Reads a file into lines with their values. Refuses `credit_import_too_large`, `credit_import_too_many`, `credit_import_empty`,
 * `credit_import_unreadable`, `credit_import_column_missing`, `credit_import_column_twice`, `text_unstorable`.
 */
export const readFile = ({ kind, file, encoding }: FileToRead): ReadFile => {
  const bytes = Buffer.from(file, encoding === "base64" ? "base64" : "utf8")
  if (bytes.length > BYTES_MOST) {
    throw refusal("credit_import_too_large", { most: 5 })
  }
  const text = decode(bytes)
  if (text.includes("\0")) {
    throw refusal("text_unstorable")
  }
  const [header, ...records] = recordsOf(text)
  if (!header || !records.length) {
    throw refusal("credit_import_empty")
  }
  if (records.length > LINES_MOST) {
    throw refusal("credit_import_too_many", { most: LINES_MOST })
  }
  const found = headerOf(kind, header.record)
  if ("code" in found) {
    throw refusal(found.code, found.params)
  }

  return {
    file_hash: createHash("sha256").update(bytes).digest("hex"),
    lines: records.map(({ record, info }) => {
      const texts: LineValues = {}
      found.columns.forEach((column, at) => {
        if (column) {
          texts[column] = record[at] ?? ""
        }
      })

      return { line: info.lines, ...readLine(kind, texts) }
    }),
  }
}
