import type { Sql } from "../../../framework/transact"
import { relevel } from "../dunning/actions"

/**
 * What the ERP's newest balance that was not taken back says is open. A day it does not say is that of our own document of the
 * same number; without any, the document counts in no question about what is overdue.
 */
const PUT = `
  INSERT INTO dealer_credit_external_document (id, account_id, document_number, open, due_on, document_on, as_of)
  SELECT 'dcxd_' || md5(said.account_id || ':' || x.document_number), said.account_id, x.document_number, sum(x.open),
    COALESCE(min(x.due_on), min(i.due_on)), COALESCE(min(x.document_on), min(i.document_on)), said.as_of
  FROM (
    SELECT b.account_id, b.documents, b.as_of FROM dealer_credit_external_balance b
    WHERE b.account_id = :accountId AND b.kind = 'balance' AND b.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM dealer_credit_external_balance u WHERE u.undoes_id = b.id)
    ORDER BY b.recorded_at DESC, b.id DESC LIMIT 1
  ) said
  CROSS JOIN LATERAL jsonb_to_recordset(said.documents)
    AS x(document_number text, open numeric, due_on text, document_on text)
  LEFT JOIN dealer_credit_item i ON i.account_id = said.account_id AND i.document_number = x.document_number
    AND i.side = 'debit' AND NOT i.is_reversed
  GROUP BY said.account_id, x.document_number, said.as_of HAVING sum(x.open) <> 0`

/** Puts the documents of the balance in force in force, and the level of dunning with them. The account must be locked. */
export const enforceDocuments = async (sql: Sql, accountId: string): Promise<void> => {
  await sql("DELETE FROM dealer_credit_external_document WHERE account_id = :accountId", { accountId })
  await sql(PUT, { accountId })
  await relevel(sql, accountId)
}
