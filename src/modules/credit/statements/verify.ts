import type { Sql } from "../../../framework/transact"
import { canOwe, hashOfStatement, isOnStatement, linesText, owedBy } from "./owed"

const VERIFY = `
  SELECT s.id FROM dealer_credit_statement s CROSS JOIN LATERAL (
    SELECT COALESCE(sum(owed), 0) AS closing, ${linesText("moved")} FILTER (WHERE is_line) AS lines
    FROM (
      SELECT t.id, t.seq, t.effective_at, t.order_id, t.reference, ${owedBy("t")} AS owed, ${isOnStatement("t", "s")} AS is_line
      FROM dealer_credit_transaction t
      WHERE t.account_id = s.account_id AND t.deleted_at IS NULL AND t.seq <= s.through_seq AND t.effective_at < s.closes_at AND ${canOwe("t")}
      OFFSET 0
    ) moved WHERE owed <> 0
  ) rebuilt
  WHERE s.status <> 'withdrawn' AND (CAST(:id AS text) IS NULL OR s.id = :id)
    AND (CAST(:account AS text) IS NULL OR s.account_id = :account)
    AND (s.closing <> rebuilt.closing OR s.content_hash <> ${hashOfStatement("s", "rebuilt.lines")})
  ORDER BY s.id`

/** Which statements are not what the ledger's rows say they were: a closing, line or figure that differs. Empty: all intact. */
export const differingStatements = async (
  sql: Sql,
  { id = null, account_id = null }: { id?: string | null; account_id?: string | null }
): Promise<string[]> => {
  const rows = await sql<{ id: string }>(VERIFY, { id, account: account_id })

  return rows.map((row) => row.id)
}
