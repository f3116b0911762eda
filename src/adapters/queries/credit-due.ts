import { ZONE_OF_DEALER } from "./credit-zone"
import { rowsOf, type Scope } from "./dealer-sql"

/** What is owed on one day. */
export type DueDay = { due_on: string; amount: number; is_overdue: boolean }

/** What an account still owes by our ledger, or by the documents of the ERP that keeps it, if it sent some. */
const OPEN = `
  SELECT i.due_on, i.open, a.dealer_id FROM dealer_credit_item i JOIN dealer_credit_account a ON a.id = i.account_id
  WHERE i.account_id = :accountId AND i.side = 'debit' AND i.open > 0 AND a.mode = 'shop'
  UNION ALL
  SELECT x.due_on, x.open, a.dealer_id FROM dealer_credit_external_document x JOIN dealer_credit_account a ON a.id = x.account_id
  WHERE x.account_id = :accountId AND x.open > 0 AND x.due_on IS NOT NULL AND a.mode = 'external'`

/** What an account still owes, by the day on which it is due, the oldest first. One query. */
export const openByDay = async (scope: Scope, accountId: string): Promise<DueDay[]> => {
  const rows = await rowsOf<Omit<DueDay, "amount"> & { amount: string }>(
    scope,
    `SELECT i.due_on, sum(i.open)::text AS amount,
       i.due_on::date < (now() AT TIME ZONE COALESCE((${ZONE_OF_DEALER("i.dealer_id")}), 'UTC'))::date AS is_overdue
     FROM (${OPEN}) i GROUP BY i.due_on, i.dealer_id ORDER BY i.due_on LIMIT 200`,
    { accountId }
  )

  return rows.map((row) => ({ ...row, amount: Number(row.amount) }))
}
