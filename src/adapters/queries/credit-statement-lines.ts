import type { CreditStatementLine } from "../../http/credit-statements"
import { iso, rowsOf, type Scope } from "./dealer-sql"

type Amounts = "amount" | "balance_after" | "claimed_amount"
type Row = Omit<CreditStatementLine, Amounts | "disputed_at" | "answered_at"> & {
  amount: string
  balance_after: string
  claimed_amount: string | null
  disputed_at: Date | null
  answered_at: Date | null
}

const REMARK = `
  SELECT * FROM dealer_credit_statement_remark r
  WHERE r.statement_id = s.id AND r.transaction_id = t.id AND r.withdrawn_at IS NULL ORDER BY r.made_at DESC, r.id DESC LIMIT 1`

/** The statement on which a late row would have stood. */
const MISSED = `
  SELECT json_build_object('id', m.id, 'number', m.number, 'from_on', m.from_on, 'to_on', m.to_on) AS late_for
  FROM dealer_credit_statement m
  WHERE m.account_id = s.account_id AND m.number < s.number AND m.status <> 'withdrawn'
    AND t.effective_at >= m.opens_at AND t.effective_at < m.closes_at
  ORDER BY m.version DESC LIMIT 1`

/** The rows between the statement's two marks that change what is owed, by the double entry. */
const LINES = `
  SELECT t.id, t.seq, t.kind, i.document_number, t.order_id, t.reference, t.effective_at,
    to_char(t.effective_at AT TIME ZONE s.zone, 'YYYY-MM-DD') AS effective_on, owed.amount,
    s.opening + sum(owed.amount) OVER (ORDER BY t.effective_at, t.seq) AS balance_after,
    t.effective_at < s.opens_at AS is_late, missed.late_for, said.reason AS dispute_reason, said.claimed_amount,
    CASE WHEN said.kind = 'disputed' THEN said.made_at END AS disputed_at, said.outcome, said.answer, said.answered_at,
    CASE WHEN said.outcome IS NOT NULL THEN 'answered' WHEN said.kind IS NOT NULL THEN said.kind
      WHEN s.confirmed_at IS NOT NULL THEN 'confirmed' ELSE 'open' END AS status
  FROM dealer_credit_statement s
  JOIN dealer_credit_transaction t ON t.account_id = s.account_id AND t.deleted_at IS NULL AND t.seq <= s.through_seq AND t.effective_at < s.closes_at
    AND NOT (t.seq <= s.since_seq AND t.effective_at < s.opens_at)
  JOIN LATERAL (SELECT sum(e.amount) AS amount FROM dealer_credit_entry e
    WHERE e.transaction_id = t.id AND e.deleted_at IS NULL AND e.ledger IN ('receivable', 'unapplied')) owed ON owed.amount <> 0
  LEFT JOIN dealer_credit_item i ON i.transaction_id = COALESCE(t.reverses_id, t.id) AND i.deleted_at IS NULL
  LEFT JOIN LATERAL (${REMARK}) said ON true
  LEFT JOIN LATERAL (${MISSED}) missed ON t.effective_at < s.opens_at
  WHERE s.id = :id`

const toLine = (row: Row): CreditStatementLine => ({
  ...row,
  amount: Number(row.amount),
  balance_after: Number(row.balance_after),
  claimed_amount: row.claimed_amount === null ? null : Number(row.claimed_amount),
  disputed_at: row.disputed_at && iso(row.disputed_at),
  answered_at: row.answered_at && iso(row.answered_at),
})

/** A page of a statement's lines by the day on which they count, and how many there are. Two queries. */
export const statementLines = async (
  scope: Scope,
  id: string,
  { status, limit, offset }: { status?: string | undefined; limit: number; offset: number }
): Promise<{ lines: CreditStatementLine[]; count: number }> => {
  const where = status === undefined ? "true" : "status = :status"
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT line.id, kind, document_number, order_id, o.display_id AS order_display_id, reference, effective_on, amount,
         balance_after, is_late, late_for, line.status, dispute_reason, claimed_amount, disputed_at, outcome, answer, answered_at
       FROM (SELECT * FROM (${LINES}) line WHERE ${where} ORDER BY effective_at, seq LIMIT :limit OFFSET :offset) line
       LEFT JOIN "order" o ON o.id = line.order_id ORDER BY line.effective_at, line.seq`,
      { id, status, limit, offset }
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count FROM (${LINES}) line WHERE ${where}`, {
      id,
      status,
    }),
  ])

  return { lines: rows.map(toLine), count: totals[0]?.count ?? 0 }
}
