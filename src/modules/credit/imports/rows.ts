import { generateEntityId } from "@medusajs/framework/utils"
import type { CreditImportKind } from "../../../http/credit-imports"
import type { Verdict } from "../domain/check-line"
import type { LineValues } from "../domain/import-values"
import { refuse } from "../refuse"
import type { Sql } from "../sql"

export type ImportOptions = { open_accounts: boolean; write_off: boolean }
export type ImportStatus = "checking" | "checked" | "running" | "done" | "failed" | "reversing" | "reversed"

export type ImportRow = {
  id: string
  kind: CreditImportKind
  status: ImportStatus
  options: ImportOptions
  reason: string | null
  created_by: string | null
}

export type LineRow = {
  id: string
  import_id: string
  status: string
  account_id: string | null
  line_key: string | null
  values: LineValues & Record<string, string>
  transaction_id: string | null
  undo: Record<string, unknown> | null
  attempt: number
}

export type NewImport = {
  kind: CreditImportKind
  file_hash: string
  file_name: string | null
  options: ImportOptions
  line_count: number
  created_by: string
}

const IMPORT = "id, kind, status, options, reason, created_by"

/**
 * Begins an import. A file of the same kind, content and options that is not finished yet goes on as it is; one that was only
 * checked is checked again. One that somebody checks right now is left to them: what both write is written once.
 */
export const beginImport = async (
  sql: Sql,
  { options, ...file }: NewImport
): Promise<ImportRow & { is_continued: boolean }> => {
  const asked = { ...file, options: JSON.stringify(options) }
  const [other] = await sql<ImportRow>(
    `SELECT ${IMPORT} FROM dealer_credit_import WHERE kind = :kind AND file_hash = :file_hash AND deleted_at IS NULL
       AND options = CAST(:options AS jsonb) AND status IN ('checking', 'checked', 'running', 'failed')
       AND (status <> 'checking' OR updated_at < clock_timestamp() - interval '10 minutes')
     ORDER BY created_at DESC LIMIT 1 FOR UPDATE`,
    asked
  )
  if (other && (other.status === "running" || other.status === "failed")) {
    return { ...other, is_continued: true }
  }
  if (other) {
    await sql("DELETE FROM dealer_credit_import_line WHERE import_id = :id AND deleted_at IS NULL", {
      id: other.id,
    })
  }
  const [row] = other
    ? await sql<ImportRow>(
        `UPDATE dealer_credit_import SET status = 'checking', counts = NULL, created_by = :created_by, updated_at = now()
         WHERE id = :id RETURNING ${IMPORT}`,
        { id: other.id, created_by: file.created_by }
      )
    : await sql<ImportRow>(
        `INSERT INTO dealer_credit_import (id, kind, file_hash, file_name, status, options, line_count, created_by)
         VALUES (:id, :kind, :file_hash, :file_name, 'checking', CAST(:options AS jsonb), :line_count, :created_by)
         RETURNING ${IMPORT}`,
        { id: generateEntityId(undefined, "dcimp"), ...asked }
      )
  if (!row) {
    throw refuse("busy")
  }

  return { ...row, is_continued: false }
}

/** Keeps checked lines. One statement. */
export const addLines = async (
  sql: Sql,
  importId: string,
  lines: readonly (Verdict & { line: number; values: LineValues })[]
): Promise<void> => {
  await sql(
    `INSERT INTO dealer_credit_import_line (id, import_id, line, status, code, params, account_id, line_key, values)
     SELECT id, :importId, line, status, code, params, account_id, line_key, values
     FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS l(id text, line int, status text, code text, params jsonb,
       account_id text, line_key text, values jsonb)`,
    {
      importId,
      lines: JSON.stringify(
        lines.map(({ extra, values, ...line }) => ({
          ...line,
          id: generateEntityId(undefined, "dcimpl"),
          values: { ...values, ...extra },
        }))
      ),
    }
  )
}

/** Puts an import where it stands now, and counts its lines. */
export const setStatus = async (
  sql: Sql,
  id: string,
  {
    status,
    error = null,
    reason = null,
  }: { status: ImportStatus; error?: string | null; reason?: string | null }
): Promise<void> => {
  await sql(
    `UPDATE dealer_credit_import i SET status = :status, error = :error, reason = COALESCE(:reason, reason), claimed_until = NULL,
       finished_at = CASE WHEN :status IN ('done', 'reversed') THEN now() END, updated_at = now(),
       counts = (SELECT jsonb_object_agg(c.status, c.n) FROM (
         SELECT l.status, count(*) AS n FROM dealer_credit_import_line l WHERE l.import_id = i.id AND l.deleted_at IS NULL GROUP BY l.status) c)
     WHERE i.id = :id`,
    { id, status, error, reason }
  )
}

/** The import, locked. Refuses `credit_import_not_found`. */
export const lockImport = async (sql: Sql, id: string): Promise<ImportRow> => {
  const [row] = await sql<ImportRow>(`SELECT ${IMPORT} FROM dealer_credit_import WHERE id = :id FOR UPDATE`, {
    id,
  })
  if (!row) {
    throw refuse("credit_import_not_found", { id })
  }

  return row
}

/** Takes an import to work on for two minutes; undefined when it is not under way, or somebody is at work on it. */
export const claimImport = async (sql: Sql, id: string, now: Date): Promise<ImportRow | undefined> => {
  const [row] = await sql<ImportRow>(
    `UPDATE dealer_credit_import SET claimed_until = CAST(:now AS timestamptz) + interval '2 minutes', updated_at = now()
     WHERE id = :id AND status IN ('running', 'reversing') AND (claimed_until IS NULL OR claimed_until < :now)
     RETURNING ${IMPORT}`,
    { id, now }
  )

  return row
}

/** The next lines that stand so, in their order. */
export const nextLines = async (
  sql: Sql,
  { import_id, status, limit }: { import_id: string; status: "ready" | "ok"; limit: number }
): Promise<string[]> =>
  (
    await sql<{ id: string }>(
      `SELECT id FROM dealer_credit_import_line WHERE import_id = :import_id AND status = :status AND deleted_at IS NULL ORDER BY line LIMIT :limit`,
      { import_id, status, limit }
    )
  ).map(({ id }) => id)

/** A line that still stands so, locked; undefined when somebody was faster. */
export const lockLine = async (sql: Sql, id: string, status: string): Promise<LineRow | undefined> => {
  const [row] = await sql<LineRow>(
    `SELECT id, import_id, status, account_id, line_key, values, transaction_id, undo, attempt
     FROM dealer_credit_import_line WHERE id = :id AND status = :status FOR UPDATE`,
    { id, status }
  )

  return row
}

type LinePatch = {
  status: string
  code?: string | null
  params?: Record<string, unknown>
  transaction_id?: string | null
  account_id?: string | null
  undo?: Record<string, unknown> | null
  attempt?: number
}

/** Says what became of a line. */
export const setLine = async (sql: Sql, id: string, patch: LinePatch): Promise<void> => {
  const { status, code = null, params = {}, transaction_id = null, account_id = null, undo = null } = patch
  await sql(
    `UPDATE dealer_credit_import_line SET status = :status, code = :code, params = CAST(:params AS jsonb), updated_at = now(),
       transaction_id = COALESCE(:transaction_id, transaction_id), account_id = COALESCE(:account_id, account_id),
       undo = COALESCE(CAST(:undo AS jsonb), undo), attempt = attempt + :step
     WHERE id = :id`,
    {
      ...{ id, status, code, transaction_id, account_id },
      params: JSON.stringify(params),
      undo: undo && JSON.stringify(undo),
      step: patch.attempt ?? 0,
    }
  )
}
