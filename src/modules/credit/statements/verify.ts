import type { Sql } from "../../../framework/transact"
import { carriedRows } from "../books"
import { canOwe, hashOfStatement, isOnStatement, owedBy } from "./owed"

const OF_ASKED = `t.account_id IN (SELECT account_id FROM dealer_credit_statement
  WHERE (CAST(:id AS text) IS NULL OR id = :id) AND (CAST(:account AS text) IS NULL OR account_id = :account))`

const VERIFY = `
  WITH broken AS (SELECT account_id, min(seq) AS seq FROM (${carriedRows(OF_ASKED)}) row WHERE chain <> relinked GROUP BY account_id)
  SELECT s.id FROM dealer_credit_statement s
  LEFT JOIN broken ON broken.account_id = s.account_id
  LEFT JOIN dealer_credit_transaction upto ON upto.account_id = s.account_id AND upto.seq = s.through_seq AND upto.deleted_at IS NULL
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(owed), 0) AS closing, count(*) FILTER (WHERE is_line) AS line_count
    FROM (
      SELECT ${owedBy("t")} AS owed, ${isOnStatement("t", "s")} AS is_line
      FROM dealer_credit_transaction t
      WHERE t.account_id = s.account_id AND t.deleted_at IS NULL AND t.seq <= s.through_seq AND t.effective_at < s.closes_at AND ${canOwe("t")}
      OFFSET 0
    ) moved WHERE owed <> 0
  ) rebuilt
  WHERE s.status <> 'withdrawn' AND (CAST(:id AS text) IS NULL OR s.id = :id)
    AND (CAST(:account AS text) IS NULL OR s.account_id = :account)
    AND (s.closing <> rebuilt.closing OR s.line_count <> rebuilt.line_count OR broken.seq <= s.through_seq
      OR s.content_hash <> ${hashOfStatement("s", "COALESCE(upto.chain, '')")})
  ORDER BY s.id`

/** Which statements are not what the ledger's rows say they were: a closing, line or figure that differs. Empty: all intact. */
export const differingStatements = async (
  sql: Sql,
  { id = null, account_id = null }: { id?: string | null; account_id?: string | null }
): Promise<string[]> => {
  const rows = await sql<{ id: string }>(VERIFY, { id, account: account_id })

  return rows.map((row) => row.id)
}
