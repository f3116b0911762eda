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
type Total = Omit<AgingRow, keyof Figures | "account_id" | "dealer" | "mode" | "oldest_due_on"> & Figures

const CONDITIONS = {
  q: "(d.code ILIKE :q OR d.name ILIKE :q)",
  currency_code: "a.currency_code = :currency_code",
  dealer_id: "a.dealer_id = :dealer_id",
  account_id: "a.id = :account_id",
} as const

/** The condition when nothing narrows the report. */
const ALL = "true"

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

/** Whose books said what an account owed at the end of its day: an ERP's only where it keeps the account now, and did then. */
const MODE_THEN = `
  CASE a.mode WHEN 'external' THEN COALESCE((
    SELECT b.mode FROM dealer_credit_external_balance b
    WHERE b.account_id = a.id AND b.deleted_at IS NULL AND b.recorded_at < today.until ORDER BY b.recorded_at DESC, b.id DESC LIMIT 1
  ), 'shop') ELSE 'shop' END`

/** The ERP's word that was in force at the end of the day, of accounts that it kept. */
const SAID = `
  SELECT account.id, word.balance, word.documents FROM account CROSS JOIN LATERAL (
    SELECT b.balance, b.documents FROM dealer_credit_external_balance b
    WHERE b.account_id = account.id AND b.kind = 'balance' AND b.deleted_at IS NULL AND b.as_of < account.until
      AND NOT EXISTS (SELECT 1 FROM dealer_credit_external_balance u WHERE u.undoes_id = b.id)
    ORDER BY b.as_of DESC, b.recorded_at DESC LIMIT 1
  ) word WHERE account.mode = 'external'`

/** What that word's documents add up to by age, under the names of `grouped`. Without a day due one is not overdue. */
const saidGroups = (by: "due" | "document", starts: string): string => `
  SELECT said.id, COALESCE(i.is_disputed, false),
    CASE WHEN x.open > 0 THEN COALESCE(width_bucket(account.day - ${by === "due" ? "days.due_on" : "COALESCE(days.document_on, days.due_on)"}::date, ARRAY[${starts}]), 0) END,
    sum(abs(x.open)), min(days.due_on) FILTER (WHERE x.open > 0)
  FROM said JOIN account ON account.id = said.id
  CROSS JOIN LATERAL jsonb_to_recordset(said.documents) AS x(document_number text, open numeric, due_on text, document_on text)
  LEFT JOIN dealer_credit_item i ON i.account_id = said.id AND i.document_number = x.document_number AND i.side = 'debit' AND NOT i.is_reversed
  CROSS JOIN LATERAL (SELECT COALESCE(x.due_on, i.due_on) AS due_on, COALESCE(x.document_on, i.document_on) AS document_on) days
  GROUP BY 1, 2, 3`

/**
 * The report's lines. What stands open on a day is what stands open now and what was met by applications after that day, so the
 * sums equal what the ledger's rows until then add up to, and only open documents and later applications are read. An account that
 * an ERP keeps is reported by the ERP's balance and documents in force on that day instead.
 */
const report = (where: string, by: "due" | "document", bounds: readonly number[]): string => {
  const starts = bounds.map((bound) => bound + 1).join(", ")
  const buckets = [...bounds.keys(), bounds.length]
  const owed = (at: number): string => `COALESCE(sum(i.amount) FILTER (WHERE i.bucket = ${at}), 0)`

  return `
    WITH account AS MATERIALIZED (
      SELECT a.id, a.dealer_id, a.currency_code, d.code AS dealer_code, d.name AS dealer_name, today.day, today.until, ${MODE_THEN} AS mode
      FROM dealer_credit_account a
      JOIN dealer d ON d.id = a.dealer_id
      LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true
      CROSS JOIN LATERAL (
        SELECT local.day, (local.day + 1)::timestamp AT TIME ZONE COALESCE(zone.time_zone, 'UTC') AS until FROM (
          SELECT COALESCE(CAST(:as_of AS date), (now() AT TIME ZONE COALESCE(zone.time_zone, 'UTC'))::date) AS day
        ) local
      ) today
      WHERE a.deleted_at IS NULL AND ${where}
    ), later AS MATERIALIZED (
      SELECT x.item_id, sum(p.amount) AS amount
      FROM dealer_credit_application p JOIN account ON account.id = p.account_id AND p.effective_at >= account.until,
        LATERAL (VALUES (p.debit_item_id), (p.credit_item_id)) AS x(item_id)
      WHERE p.deleted_at IS NULL AND p.effective_at >= (SELECT min(until) FROM account) AND x.item_id IS NOT NULL
      GROUP BY x.item_id
    ), standing AS (
      SELECT i.account_id, i.side, i.is_disputed, i.due_on, i.document_on, i.effective_at, i.open
      FROM dealer_credit_item i
      WHERE i.open > 0 AND i.deleted_at IS NULL ${where === ALL ? "" : "AND i.account_id IN (SELECT id FROM account)"}
        AND NOT EXISTS (SELECT 1 FROM later WHERE later.item_id = i.id)
      UNION ALL
      SELECT i.account_id, i.side, i.is_disputed, i.due_on, i.document_on, i.effective_at, i.open + later.amount
      FROM later JOIN dealer_credit_item i ON i.id = later.item_id WHERE i.open + later.amount <> 0
    ), said AS MATERIALIZED (${SAID}
    ), grouped AS (
      SELECT s.account_id, s.is_disputed,
        CASE WHEN s.side = 'debit' THEN width_bucket(account.day - s.${by === "due" ? "due_on" : "document_on"}::date, ARRAY[${starts}]) END AS bucket,
        sum(s.open) AS amount, min(s.due_on) FILTER (WHERE s.side = 'debit' AND s.open > 0) AS oldest_due_on
      FROM standing s JOIN account ON account.id = s.account_id AND s.effective_at < account.until AND account.mode <> 'external'
      GROUP BY 1, 2, 3
      UNION ALL ${saidGroups(by, starts)}
    ), figure AS (
      SELECT i.account_id, min(i.oldest_due_on) AS oldest_due_on, ARRAY[${buckets.map(owed).join(", ")}] AS amounts,
        COALESCE(sum(i.amount) FILTER (WHERE i.bucket IS NOT NULL), 0) AS owed,
        COALESCE(sum(i.amount) FILTER (WHERE i.bucket > 0), 0) AS overdue,
        COALESCE(sum(i.amount) FILTER (WHERE i.bucket IS NOT NULL AND i.is_disputed), 0) AS disputed,
        COALESCE(sum(i.amount) FILTER (WHERE i.bucket IS NULL), 0) AS unapplied
      FROM grouped i GROUP BY i.account_id
    ), line AS MATERIALIZED (
      SELECT account.id, account.dealer_id, account.dealer_code, account.dealer_name, account.currency_code,
        account.mode, COALESCE(said.balance, figure.owed - figure.unapplied) AS balance, COALESCE(figure.overdue, 0) AS overdue,
        COALESCE(figure.disputed, 0) AS disputed, COALESCE(figure.unapplied, 0) AS unapplied, figure.oldest_due_on,
        COALESCE(figure.amounts, array_fill(0::numeric, ARRAY[${buckets.length}])) AS amounts
      FROM account LEFT JOIN figure ON figure.account_id = account.id LEFT JOIN said ON said.id = account.id
      WHERE figure.account_id IS NOT NULL OR said.balance <> 0
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

/** Amounts as decimal text, which JSON carries whole. */
const FIGURES = "balance::text, overdue::text, disputed::text, unapplied::text, amounts::text[]"

/** A page of what dealers owe by age on a day, with the totals of each currency over all pages. One query. */
export const creditAging = async (
  scope: Scope,
  { by, bounds, order = "-overdue", ...asked }: AgingQuestion
): Promise<{ aging: AgingRow[]; totals: ReturnType<typeof numbered<Total>>[]; count: number }> => {
  const where = [
    ALL,
    ...Object.entries(CONDITIONS).flatMap(([key, condition]) =>
      asked[key as keyof typeof CONDITIONS] === undefined ? [] : condition
    ),
  ].join(" AND ")
  const sums = [...bounds.keys(), bounds.length].map((at) => `sum(amounts[${at + 1}])`)
  const [found] = await rowsOf<{ aging: Row[]; totals: (Total & { count: number })[] }>(
    scope,
    `${report(where, by, bounds)}
     SELECT
       COALESCE((SELECT json_agg(page) FROM (
         SELECT id AS account_id, json_build_object('id', dealer_id, 'code', dealer_code, 'name', dealer_name) AS dealer,
           currency_code, mode, oldest_due_on, ${FIGURES}
         FROM (SELECT * FROM line ${orderBy(SORTABLE, order)} LIMIT :limit OFFSET :offset) line ${orderBy(SORTABLE, order)}
       ) page), '[]') AS aging,
       COALESCE((SELECT json_agg(total) FROM (
         SELECT currency_code, count, ${FIGURES} FROM (
           SELECT currency_code, count(*)::int AS count, sum(balance) AS balance, sum(overdue) AS overdue,
             sum(disputed) AS disputed, sum(unapplied) AS unapplied, ARRAY[${sums.join(", ")}] AS amounts
           FROM line GROUP BY currency_code ORDER BY currency_code
         ) summed
       ) total), '[]') AS totals`,
    { ...asked, as_of: asked.as_of ?? null, ...(asked.q ? { q: containing(asked.q) } : {}) }
  )
  const { aging, totals } = found ?? { aging: [], totals: [] }

  return {
    aging: aging.map(numbered),
    totals: totals.map(({ count: _count, ...total }) => numbered(total)),
    count: totals.reduce((sum, { count }) => sum + count, 0),
  }
}
