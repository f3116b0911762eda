import type { AgingRow } from "../../http/credit-items"
import { ZONE_OF_DEALER } from "./credit-zone"
import { containing, orderBy, rowsOf, type Scope } from "./dealer-sql"

export type AgingQuestion = {
  /** Undefined: today in each dealer's own zone. */
  as_of?: string | undefined
  by: "due" | "document"
  q?: string | undefined
  currency_code?: string | undefined
  dealer_id?: string | undefined
  account_id?: string | undefined
  limit: number
  offset: number
  order?: string | undefined
  /** Days overdue at which a bucket ends, rising; the first is 0: not overdue. */
  bounds: readonly number[]
}

type Figures = { balance: string; overdue: string; disputed: string; unapplied: string; amounts: string[] }
type Row = Omit<AgingRow, keyof Figures> & Figures
type Total = Omit<AgingRow, keyof Figures | "account_id" | "dealer" | "oldest_due_on"> & Figures

const CONDITIONS = {
  q: "(d.code ILIKE :q OR d.name ILIKE :q)",
  currency_code: "a.currency_code = :currency_code",
  dealer_id: "a.dealer_id = :dealer_id",
  account_id: "a.id = :account_id",
} as const

const SORTABLE = [
  "dealer_code",
  "dealer_name",
  "currency_code",
  "balance",
  "overdue",
  "disputed",
  "unapplied",
  "oldest_due_on",
]

/**
 * The report's rows. An item stands open on a day by its amount less the applications until the end of that day, so the sums
 * equal what the ledger's rows until then add up to.
 */
const report = (where: string, by: "due" | "document", bounds: readonly number[]): string => {
  const day = by === "due" ? "due_on" : "document_on"
  const starts = bounds.map((bound) => bound + 1).join(", ")
  const bucket = `width_bucket(account.day - i.${day}::date, ARRAY[${starts}])`
  const owed = (at: number): string =>
    `COALESCE(sum(i.open_then) FILTER (WHERE i.side = 'debit' AND i.bucket = ${at}), 0)::text`

  return `
    WITH account AS (
      SELECT a.id, a.dealer_id, a.currency_code, d.code AS dealer_code, d.name AS dealer_name,
        COALESCE(CAST(:as_of AS date), (now() AT TIME ZONE COALESCE(zone.time_zone, 'UTC'))::date) AS day,
        (COALESCE(CAST(:as_of AS date), (now() AT TIME ZONE COALESCE(zone.time_zone, 'UTC'))::date) + 1)::timestamp
          AT TIME ZONE COALESCE(zone.time_zone, 'UTC') AS until
      FROM dealer_credit_account a
      JOIN dealer d ON d.id = a.dealer_id
      LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true
      WHERE a.deleted_at IS NULL AND ${where}
    ), met AS (
      SELECT x.item_id, sum(p.amount) AS amount
      FROM dealer_credit_application p JOIN account ON account.id = p.account_id AND p.effective_at < account.until,
      LATERAL (VALUES (p.debit_item_id), (p.credit_item_id)) AS x(item_id)
      WHERE x.item_id IS NOT NULL GROUP BY x.item_id
    ), i AS (
      SELECT i.account_id, i.side, i.is_disputed, i.due_on, i.amount - COALESCE(met.amount, 0) AS open_then, ${bucket} AS bucket
      FROM dealer_credit_item i JOIN account ON account.id = i.account_id AND i.effective_at < account.until
      LEFT JOIN met ON met.item_id = i.id
    ), figure AS (
      SELECT i.account_id AS id,
        COALESCE(sum(CASE i.side WHEN 'debit' THEN i.open_then ELSE -i.open_then END), 0) AS balance,
        COALESCE(sum(i.open_then) FILTER (WHERE i.side = 'debit' AND i.bucket > 0), 0) AS overdue,
        COALESCE(sum(i.open_then) FILTER (WHERE i.side = 'debit' AND i.is_disputed), 0) AS disputed,
        COALESCE(sum(i.open_then) FILTER (WHERE i.side = 'credit'), 0) AS unapplied,
        min(i.due_on) FILTER (WHERE i.side = 'debit' AND i.open_then > 0) AS oldest_due_on,
        ARRAY[${[...bounds.keys(), bounds.length].map(owed).join(", ")}] AS amounts
      FROM i WHERE i.open_then <> 0 GROUP BY i.account_id
    ), line AS (
      SELECT account.id, account.dealer_id, account.dealer_code, account.dealer_name, account.currency_code,
        figure.balance, figure.overdue, figure.disputed, figure.unapplied, figure.oldest_due_on, figure.amounts
      FROM figure JOIN account ON account.id = figure.id
    )`
}

const numbered = <R extends Figures>(row: R) => ({
  ...row,
  balance: Number(row.balance),
  overdue: Number(row.overdue),
  disputed: Number(row.disputed),
  unapplied: Number(row.unapplied),
  amounts: row.amounts.map(Number),
})

/** A page of what dealers owe by age on a day, with the totals of each currency over all pages. Two queries. */
export const creditAging = async (
  scope: Scope,
  { by, bounds, order = "-overdue", ...asked }: AgingQuestion
): Promise<{ aging: AgingRow[]; totals: ReturnType<typeof numbered<Total>>[]; count: number }> => {
  const where = [
    "true",
    ...Object.entries(CONDITIONS).flatMap(([key, condition]) =>
      asked[key as keyof typeof CONDITIONS] === undefined ? [] : condition
    ),
  ].join(" AND ")
  const bindings = { ...asked, as_of: asked.as_of ?? null, ...(asked.q ? { q: containing(asked.q) } : {}) }
  const with_ = report(where, by, bounds)
  const sums = [...bounds.keys(), bounds.length].map((at) => `sum(amounts[${at + 1}]::numeric)::text`)
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `${with_} SELECT id AS account_id, json_build_object('id', dealer_id, 'code', dealer_code, 'name', dealer_name) AS dealer,
         currency_code, balance, amounts, overdue, disputed, unapplied, oldest_due_on
       FROM (SELECT * FROM line ${orderBy(SORTABLE, order)} LIMIT :limit OFFSET :offset) line ${orderBy(SORTABLE, order)}`,
      bindings
    ),
    rowsOf<Total & { count: number }>(
      scope,
      `${with_} SELECT currency_code, count(*)::int AS count, sum(balance) AS balance, sum(overdue) AS overdue,
         sum(disputed) AS disputed, sum(unapplied) AS unapplied, ARRAY[${sums.join(", ")}] AS amounts
       FROM line GROUP BY currency_code ORDER BY currency_code`,
      bindings
    ),
  ])

  return {
    aging: rows.map(numbered),
    totals: totals.map(({ count: _count, ...total }) => numbered(total)),
    count: totals.reduce((sum, { count }) => sum + count, 0),
  }
}
