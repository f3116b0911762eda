import type { CreditStatement } from "../../http/credit-statements"
import { containing, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Amounts = "opening" | "debits" | "credits" | "closing" | "held"
type Row = Omit<CreditStatement, Amounts | "closed_at" | "confirmed_at"> &
  Record<Amounts, string> & { closed_at: Date; confirmed_at: Date | null }

/** What a reader of statements can ask for. */
export type StatementFilters = {
  id?: string | undefined
  account_id?: string | undefined
  dealer_id?: string | undefined
  currency_code?: string | undefined
  status?: string | undefined
  to_from?: string | undefined
  to_until?: string | undefined
  q?: string | undefined
}

const SORTABLE = [
  "closed_at",
  "to_on",
  "number",
  "closing",
  "debits",
  "credits",
  "status",
  "deadline_on",
  "dealer_code",
]

const CONDITIONS: Record<keyof StatementFilters, string> = {
  id: "s.id = :id",
  account_id: "s.account_id = :account_id",
  dealer_id: "a.dealer_id = :dealer_id",
  currency_code: "s.currency_code = :currency_code",
  status: "s.status = :status",
  to_from: "s.to_on >= :to_from",
  to_until: "s.to_on <= :to_until",
  q: "(s.dealer_code ILIKE :q OR s.dealer_name ILIKE :q)",
}

const COLUMNS = `s.id, s.account_id, json_build_object('id', a.dealer_id, 'code', s.dealer_code, 'name', s.dealer_name) AS dealer,
  s.currency_code, s.number, s.version, s.from_on, s.to_on, s.zone, s.opening, s.debits, s.credits, s.closing, s.held,
  s.line_count, s.content_hash, s.status, s.deadline_on, s.closed_at, s.confirmed_at, s.confirmed_by, s.supersedes_id,
  s.reissue_reason,
  (SELECT n.id FROM dealer_credit_statement n WHERE n.supersedes_id = s.id AND n.status <> 'withdrawn') AS superseded_by_id,
  (SELECT count(*)::int FROM dealer_credit_statement_remark r WHERE r.statement_id = s.id AND r.kind = 'disputed'
     AND r.outcome IS NULL AND r.withdrawn_at IS NULL) AS disputed_count`

const toStatement = (row: Row): CreditStatement => ({
  ...row,
  opening: Number(row.opening),
  debits: Number(row.debits),
  credits: Number(row.credits),
  closing: Number(row.closing),
  held: Number(row.held),
  closed_at: iso(row.closed_at),
  confirmed_at: row.confirmed_at && iso(row.confirmed_at),
})

/** A page of statements, the newest first unless sorted otherwise, and how many there are. Two queries. */
export const listCreditStatements = async (
  scope: Scope,
  {
    limit,
    offset,
    order = "-closed_at",
    ...filters
  }: StatementFilters & { limit: number; offset: number; order?: string | undefined }
): Promise<{ statements: CreditStatement[]; count: number }> => {
  const asked = Object.keys(CONDITIONS) as (keyof StatementFilters)[]
  const where = [
    "s.status <> 'withdrawn'",
    ...asked.filter((key) => filters[key] !== undefined).map((key) => CONDITIONS[key]),
  ].join(" AND ")
  const from = `FROM dealer_credit_statement s JOIN dealer_credit_account a ON a.id = s.account_id WHERE ${where}`
  const bindings = { ...filters, limit, offset, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const sort = orderBy(SORTABLE, order).replace(/, id$/, ", s.to_on DESC, s.version DESC, s.id")
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT ${COLUMNS} FROM (SELECT s.* ${from} ${sort} LIMIT :limit OFFSET :offset) s
       JOIN dealer_credit_account a ON a.id = s.account_id ${sort}`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, bindings),
  ])

  return { statements: rows.map(toStatement), count: totals[0]?.count ?? 0 }
}

/** One statement, of this dealer where one is named; undefined when there is none. */
export const retrieveCreditStatement = async (
  scope: Scope,
  id: string,
  dealer_id?: string
): Promise<CreditStatement | undefined> =>
  (await listCreditStatements(scope, { id, dealer_id, limit: 1, offset: 0 })).statements[0]
