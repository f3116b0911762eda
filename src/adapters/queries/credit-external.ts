import type { z } from "@medusajs/framework/zod"
import type {
  CreditDifference,
  CreditExternalBalance,
  creditExternalEndpoints,
} from "../../http/credit-external"
import { containing, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type BalanceRow = Omit<CreditExternalBalance, "balance" | "as_of" | "recorded_at"> & {
  balance: string | null
  as_of: Date | null
  recorded_at: Date
}

/** A page of what the ERP said of an account, newest first, and how many rows there are. Two queries. */
export const listExternalBalances = async (
  scope: Scope,
  accountId: string,
  { limit, offset, id = null }: { limit: number; offset: number; id?: string | null }
): Promise<{ external_balances: CreditExternalBalance[]; count: number }> => {
  const from = `FROM dealer_credit_external_balance b
    WHERE b.account_id = :accountId AND b.deleted_at IS NULL AND (CAST(:id AS text) IS NULL OR b.id = :id)`
  const bindings = { accountId, limit, offset, id }
  const [rows, totals] = await Promise.all([
    rowsOf<BalanceRow>(
      scope,
      `SELECT b.id, b.kind, b.mode, b.balance, b.as_of, jsonb_array_length(b.documents) AS document_count, b.reason,
         b.created_by, b.recorded_at ${from} ORDER BY b.recorded_at DESC, b.id DESC LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, bindings),
  ])

  return {
    external_balances: rows.map((row) => ({
      ...row,
      balance: row.balance === null ? null : Number(row.balance),
      as_of: row.as_of && iso(row.as_of),
      recorded_at: iso(row.recorded_at),
    })),
    count: totals[0]?.count ?? 0,
  }
}

type Filters = z.output<typeof creditExternalEndpoints.creditDifferences.query>
type Figures = "external_balance" | "unreported" | "ledger_balance" | "difference"
type Row = Omit<CreditDifference, Figures | "external_as_of"> &
  Record<Figures, string> & { external_as_of: Date }

const DIFFERENCES = `
  SELECT a.id, a.dealer_id, d.code AS dealer_code, d.name AS dealer_name, a.currency_code, a.mode, a.external_balance,
    a.external_as_of, u.unreported, a.charged - a.unapplied AS ledger_balance,
    a.external_balance + u.unreported - (a.charged - a.unapplied) AS difference
  FROM dealer_credit_account a
  JOIN dealer d ON d.id = a.dealer_id
  CROSS JOIN LATERAL (SELECT dealer_credit_unreported(a.id, a.external_as_of) AS unreported) u
  WHERE a.deleted_at IS NULL AND a.external_balance IS NOT NULL`

/** The documents of the newest balance that came with any, beside our open ones. Ours that the ERP cannot know yet are left out. */
const DOCUMENTS = `
  SELECT json_agg(document ORDER BY document.document_number) AS documents FROM (
    SELECT COALESCE(e.document_number, i.document_number) AS document_number, e.open AS external_open, i.open AS ledger_open, i.due_on
    FROM (
      SELECT x.document_number, sum(x.open) AS open
      FROM jsonb_to_recordset(said.documents) AS x(document_number text, open numeric) GROUP BY x.document_number
    ) e
    FULL JOIN (
      SELECT o.document_number, o.open, o.due_on FROM dealer_credit_item o
      JOIN dealer_credit_transaction t ON t.id = o.transaction_id
      WHERE o.account_id = line.id AND o.side = 'debit' AND o.open > 0
        AND NOT (t.kind IN ('charge', 'fee') AND t.recorded_at > line.external_as_of)
    ) i ON i.document_number = e.document_number
    WHERE COALESCE(e.open, 0) <> COALESCE(i.open, 0)
    ORDER BY 1 LIMIT 200
  ) document`

const SAID = `
  SELECT b.documents FROM dealer_credit_external_balance b
  WHERE b.account_id = line.id AND b.deleted_at IS NULL AND b.kind = 'balance' AND b.as_of = line.external_as_of
    AND NOT EXISTS (SELECT 1 FROM dealer_credit_external_balance u WHERE u.undoes_id = b.id)
  ORDER BY b.recorded_at DESC LIMIT 1`

const CONDITIONS = {
  q: "(dealer_code ILIKE :q OR dealer_name ILIKE :q)",
  dealer_id: "dealer_id = :dealer_id",
  account_id: "id = :account_id",
  currency_code: "currency_code = :currency_code",
  mode: "mode = :mode",
  is_different: "(difference <> 0) = (:is_different = 'true')",
  as_of_before: "external_as_of < CAST(:as_of_before AS date)",
} as const

const SORTABLE = [
  ...["dealer_code", "dealer_name", "currency_code", "external_balance", "external_as_of"],
  ...["ledger_balance", "difference"],
]

/** A page of accounts of which the ERP sent a balance, with where its books and ours differ. Two queries. */
export const creditDifferences = async (
  scope: Scope,
  { order = "-difference", ...filters }: Filters
): Promise<{ differences: CreditDifference[]; count: number }> => {
  const asked = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]
  const where = ["true", ...asked.flatMap((key) => (filters[key] === undefined ? [] : CONDITIONS[key]))].join(
    " AND "
  )
  const bindings = { ...filters, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const sorted = orderBy(SORTABLE, order)
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT line.id AS account_id, json_build_object('id', dealer_id, 'code', dealer_code, 'name', dealer_name) AS dealer,
         currency_code, mode, external_balance, external_as_of, unreported, ledger_balance, difference,
         CASE WHEN said.documents IS NOT NULL THEN COALESCE(found.documents, '[]'::json) END AS documents
       FROM (SELECT * FROM (${DIFFERENCES}) line WHERE ${where} ${sorted} LIMIT :limit OFFSET :offset) line
       LEFT JOIN LATERAL (${SAID}) said ON true
       LEFT JOIN LATERAL (${DOCUMENTS}) found ON said.documents IS NOT NULL ${sorted.replace(/ id$/, " line.id")}`,
      bindings
    ),
    rowsOf<{ count: number }>(
      scope,
      `SELECT count(*)::int AS count FROM (${DIFFERENCES}) line WHERE ${where}`,
      bindings
    ),
  ])

  return {
    differences: rows.map((row) => ({
      ...row,
      external_balance: Number(row.external_balance),
      unreported: Number(row.unreported),
      ledger_balance: Number(row.ledger_balance),
      difference: Number(row.difference),
      external_as_of: iso(row.external_as_of),
    })),
    count: totals[0]?.count ?? 0,
  }
}
