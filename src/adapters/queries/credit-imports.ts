import type { z } from "@medusajs/framework/zod"
import type { CreditImport, creditImportEndpoints, CreditImportLine } from "../../http/credit-imports"
import { type Language, sentenceOf } from "../../http/errors"
import { containing, dated, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Filters = z.output<typeof creditImportEndpoints.listCreditImports.query> & { id?: string }
type Row = Omit<CreditImport, "counts" | "created_at" | "updated_at" | "finished_at"> & {
  counts: Partial<CreditImport["counts"]> | null
  created_at: Date
  updated_at: Date
  finished_at: Date | null
}

const NONE = { ready: 0, ok: 0, skipped: 0, refused: 0, waiting: 0, reversed: 0 }
const SORTABLE = ["created_at", "finished_at", "kind", "status", "line_count", "file_name"]
const CONDITIONS = {
  id: "i.id = :id",
  q: "i.file_name ILIKE :q",
  kind: "i.kind = :kind",
  status: "i.status = :status",
} as const

/** A page of imports, newest first unless sorted otherwise, and how many there are. Two queries. */
export const listCreditImports = async (
  scope: Scope,
  { order = "-created_at", ...filters }: Filters
): Promise<{ credit_imports: CreditImport[]; count: number }> => {
  const asked = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]
  const from = `FROM dealer_credit_import i WHERE ${[
    "i.deleted_at IS NULL",
    ...asked.flatMap((key) => (filters[key] === undefined ? [] : CONDITIONS[key])),
  ].join(" AND ")}`
  const bindings = { ...filters, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT i.id, i.kind, i.file_name, i.file_hash, i.status, i.options, i.line_count, i.counts, i.error, i.created_by,
         i.created_at, i.updated_at, i.finished_at ${from} ${orderBy(SORTABLE, order)} LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, bindings),
  ])

  return {
    credit_imports: rows.map((row) => ({
      ...dated(row),
      counts: { ...NONE, ...row.counts },
      finished_at: row.finished_at && iso(row.finished_at),
    })),
    count: totals[0]?.count ?? 0,
  }
}

type LineFilters = Partial<z.output<typeof creditImportEndpoints.listCreditImportLines.query>> & {
  id?: string
}
type LineRow = Omit<CreditImportLine, "message" | "params"> & { params: CreditImportLine["params"] | null }

const LINE_CONDITIONS = {
  id: "l.id = :id",
  status: "l.status = :status",
  q: "(l.values::text ILIKE :q OR d.code ILIKE :q OR d.name ILIKE :q)",
} as const

/** What only the writing of a line needs is not shown. */
const shown = ({ dealer_id: _dealer, currency_code: _currency, ...values }: Record<string, string>) => values

/** A page of an import's lines in their order, and how many there are. Two queries. */
export const listCreditImportLines = async (
  scope: Scope,
  importId: string,
  { limit = 1, offset = 0, ...filters }: LineFilters,
  language: Language
): Promise<{ lines: CreditImportLine[]; count: number }> => {
  const asked = Object.keys(LINE_CONDITIONS) as (keyof typeof LINE_CONDITIONS)[]
  const from = `FROM dealer_credit_import_line l
    LEFT JOIN dealer_credit_account a ON a.id = l.account_id
    LEFT JOIN dealer d ON d.id = a.dealer_id
    WHERE ${[
      "l.import_id = :importId AND l.deleted_at IS NULL",
      ...asked.flatMap((key) => (filters[key] === undefined ? [] : LINE_CONDITIONS[key])),
    ].join(" AND ")}`
  const bindings = { ...filters, importId, limit, offset, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const [rows, totals] = await Promise.all([
    rowsOf<LineRow>(
      scope,
      `SELECT l.id, l.line, l.status, l.code, l.params, l.account_id, a.currency_code, l.values, l.transaction_id AS entry_id,
         CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'code', d.code, 'name', d.name) END AS dealer
       ${from} ORDER BY l.line LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, bindings),
  ])

  return {
    lines: rows.map((row) => ({
      ...row,
      params: row.params ?? {},
      message: row.code && sentenceOf(row.code, row.params ?? {}, language),
      values: shown(row.values),
    })),
    count: totals[0]?.count ?? 0,
  }
}

/** Imports that are under way while nobody is at work on them, the oldest first. */
export const abandonedImports = async (scope: Scope, now: Date): Promise<string[]> =>
  (
    await rowsOf<{ id: string }>(
      scope,
      `SELECT id FROM dealer_credit_import WHERE status IN ('running', 'reversing') AND deleted_at IS NULL
         AND (claimed_until IS NULL OR claimed_until < :now) ORDER BY created_at LIMIT 20`,
      { now }
    )
  ).map(({ id }) => id)
