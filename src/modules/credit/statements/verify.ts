import type { Sql } from "../sql"
import { canOwe, hashOfStatement, isOnStatement, lineText, owedBy } from "./owed"

const VERIFY = `
  WITH asked AS (
    SELECT * FROM dealer_credit_statement
    WHERE status <> 'withdrawn' AND (CAST(:id AS text) IS NULL OR id = :id) AND (CAST(:account AS text) IS NULL OR account_id = :account)
  ), moved AS (
    SELECT s.id AS statement_id, t.*, ${owedBy("t")} AS owed, i.document_number, ${isOnStatement("t", "s")} AS is_line
    FROM asked s JOIN dealer_credit_transaction t ON t.account_id = s.account_id AND t.seq <= s.through_seq
      AND t.effective_at < s.closes_at
    LEFT JOIN dealer_credit_item i ON i.transaction_id = t.id AND i.deleted_at IS NULL
    WHERE ${canOwe("t")}
  ), rebuilt AS (
    SELECT statement_id, sum(owed) AS closing,
      string_agg(${lineText("m", "owed", "document_number")}, E'\\n' ORDER BY effective_at, seq) FILTER (WHERE is_line AND owed <> 0) AS lines
    FROM moved m GROUP BY statement_id
  )
  SELECT s.id FROM asked s LEFT JOIN rebuilt r ON r.statement_id = s.id
  WHERE s.closing <> COALESCE(r.closing, 0) OR s.content_hash <> ${hashOfStatement("s", "r.lines")}
  ORDER BY s.id`

/** Which statements are not what the ledger's rows say they were: a closing, line or figure that differs. Empty: all intact. */
export const differingStatements = async (
  sql: Sql,
  { id = null, account_id = null }: { id?: string | null; account_id?: string | null }
): Promise<string[]> => {
  const rows = await sql<{ id: string }>(VERIFY, { id, account: account_id })

  return rows.map((row) => row.id)
}
