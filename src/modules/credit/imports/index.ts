import type { Verdict } from "../domain/check-line"
import type { LineValues } from "../domain/import-values"
import { refusal } from "../../../framework/refusal"
import type { CreditSettings } from "../settings"
import type { Transact } from "../../../framework/transact"
import { type FileToRead, readFile } from "./read-file"
import { type LineToReverse, reverseLine } from "./reverse-line"
import * as rows from "./rows"
import { type LineToWrite, writeLine } from "./write-line"

type CheckedLine = Verdict & { line: number; values: LineValues }

const RUNNABLE: rows.ImportStatus[] = ["checked", "running", "done", "failed"]
const REVERSIBLE: rows.ImportStatus[] = ["done", "failed", "reversing"]

/** Files that are read in. Each line is one short transaction that writes it and says so on the line. */
export const importsOf = (transact: Transact, options: () => CreditSettings) => ({
  /** The lines of a file with their values; the reader says what it refuses. */
  read: (file: FileToRead) => readFile(file),
  /** Begins an import, or goes on with one of the same content that is not finished. */
  begin: (input: rows.NewImport) => transact((sql) => rows.beginImport(sql, input)),
  addLines: (id: string, lines: readonly CheckedLine[]) => transact((sql) => rows.addLines(sql, id, lines)),
  /** Every line is checked. */
  checked: (id: string) => transact((sql) => rows.setStatus(sql, id, { status: "checked" })),
  /** The undo of checking: no import, unless it runs already. */
  discard: (id: string) =>
    transact(async (sql) => {
      await sql("DELETE FROM dealer_credit_import WHERE id = :id AND status IN ('checking', 'checked')", {
        id,
      })
    }),
  /** Lets the lines be written. Refuses `credit_import_not_runnable`, `credit_import_not_found`; answers what it was. */
  start: (id: string) =>
    transact(async (sql) => {
      const { status } = await rows.lockImport(sql, id)
      if (!RUNNABLE.includes(status)) {
        throw refusal("credit_import_not_runnable", { status })
      }
      await rows.setStatus(sql, id, { status: "running" })

      return status
    }),
  /** Lets what was written be taken back. Refuses `credit_import_not_reversible`, `credit_import_not_found`. */
  startReversal: (id: string, reason: string) =>
    transact(async (sql) => {
      const { status } = await rows.lockImport(sql, id)
      if (!REVERSIBLE.includes(status)) {
        throw refusal("credit_import_not_reversible", { status })
      }
      await rows.setStatus(sql, id, { status: "reversing", reason })

      return status
    }),
  /** The undo of starting: the import stands where it stood. */
  setStatus: (id: string, status: rows.ImportStatus, error: string | null = null) =>
    transact((sql) => rows.setStatus(sql, id, { status, error })),
  /** Takes an import to work on; undefined when it is not under way, or somebody else is at work. */
  claim: (id: string, now: Date) => transact((sql) => rows.claimImport(sql, id, now)),
  /** The next lines to write, or to take back. */
  next: (input: Parameters<typeof rows.nextLines>[1]) => transact((sql) => rows.nextLines(sql, input)),
  write: (line: LineToWrite) => transact((sql) => writeLine(sql, { ...line, options: options() })),
  reverse: (line: LineToReverse) => transact((sql) => reverseLine(sql, line)),
  /** A line that could not be written, or taken back, and why. */
  refuse: (id: string, status: "refused" | "reversed", code: string, params: Record<string, unknown>) =>
    transact((sql) => rows.setLine(sql, id, { status, code, params })),
  /**
   * A clerk says whose payment a line is. Refuses `credit_import_line_not_found`, `credit_import_line_not_waiting`, and an account
   * in another currency than the file names: `credit_currency_mismatch`.
   */
  assign: ({ import_id, id, account_id }: { import_id: string; id: string; account_id: string }) =>
    transact(async (sql) => {
      const { status } = await rows.lockImport(sql, import_id)
      if (!RUNNABLE.includes(status)) {
        throw refusal("credit_import_not_runnable", { status })
      }
      const [line] = await sql<Pick<rows.LineRow, "id" | "status" | "values">>(
        "SELECT id, status, values FROM dealer_credit_import_line WHERE id = :id AND import_id = :import_id FOR UPDATE",
        { id, import_id }
      )
      if (!line) {
        throw refusal("credit_import_line_not_found", { id })
      }
      if (line.status !== "waiting") {
        throw refusal("credit_import_line_not_waiting")
      }
      const [account] = await sql<{ currency_code: string }>(
        "SELECT currency_code FROM dealer_credit_account WHERE id = :account_id",
        { account_id }
      )
      if (!account) {
        throw refusal("credit_account_not_found", { id: account_id })
      }
      const { currency } = line.values
      if (currency && currency !== account.currency_code) {
        throw refusal("credit_currency_mismatch", { currency, account_currency: account.currency_code })
      }
      await rows.setLine(sql, id, { status: "ready", account_id })
    }),
  /** The undo of assigning: the line waits again. */
  unassign: (id: string) =>
    transact(async (sql) => {
      await sql(
        `UPDATE dealer_credit_import_line SET status = 'waiting', account_id = NULL, code = 'credit_import_dealer_unknown',
           updated_at = now() WHERE id = :id AND status = 'ready'`,
        { id }
      )
    }),
})
