import { ZONE_OF_DEALER } from "./credit-zone"
import { rowsOf, type Scope } from "./dealer-sql"

/** What is owed on one day. */
export type DueDay = { due_on: string; amount: number; is_overdue: boolean }

/** What an account still owes, by the day on which it is due, the oldest first. One query. */
export const openByDay = async (scope: Scope, accountId: string): Promise<DueDay[]> => {
  const rows = await rowsOf<Omit<DueDay, "amount"> & { amount: string }>(
    scope,
    `SELECT i.due_on, sum(i.open)::text AS amount,
       i.due_on::date < (now() AT TIME ZONE COALESCE((${ZONE_OF_DEALER("a.dealer_id")}), 'UTC'))::date AS is_overdue
     FROM dealer_credit_item i JOIN dealer_credit_account a ON a.id = i.account_id
     WHERE i.account_id = :accountId AND i.side = 'debit' AND i.open > 0
     GROUP BY i.due_on, a.dealer_id ORDER BY i.due_on LIMIT 200`,
    { accountId }
  )

  return rows.map((row) => ({ ...row, amount: Number(row.amount) }))
}
