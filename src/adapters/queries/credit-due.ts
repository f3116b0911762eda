import { ZONE_OF_DEALER } from "./credit-zone"
import { rowsOf, type Scope } from "./dealer-sql"

/** What is owed on one day. */
export type DueDay = { due_on: string; amount: number; is_overdue: boolean }

/** Of each account, so that no other account's days are cut off. */
const MOST_DAYS = 200

/** What accounts still owe by our ledger, or by the documents of the ERP that keeps them, if it sent some. */
const OPEN = (which: string): string => `
  SELECT i.account_id, i.due_on, i.open, a.dealer_id FROM dealer_credit_item i JOIN dealer_credit_account a ON a.id = i.account_id
  WHERE ${which} AND i.side = 'debit' AND i.open > 0 AND a.mode = 'shop'
  UNION ALL
  SELECT x.account_id, x.due_on, x.open, a.dealer_id FROM dealer_credit_external_document x JOIN dealer_credit_account a ON a.id = x.account_id
  WHERE ${which} AND x.open > 0 AND x.due_on IS NOT NULL AND a.mode = 'external'`

const BY_DAY = (which: string): string => `
  SELECT account_id, due_on, amount::text AS amount, is_overdue FROM (
    SELECT i.account_id, i.due_on, sum(i.open) AS amount,
      i.due_on::date < (now() AT TIME ZONE COALESCE((${ZONE_OF_DEALER("i.dealer_id")}), 'UTC'))::date AS is_overdue,
      row_number() OVER (PARTITION BY i.account_id ORDER BY i.due_on) AS place
    FROM (${OPEN(which)}) i
    GROUP BY i.account_id, i.due_on, i.dealer_id) days
  WHERE place <= ${MOST_DAYS} ORDER BY account_id, due_on`

type Row = Omit<DueDay, "amount"> & { account_id: string; amount: string }

const toDay = ({ due_on, amount, is_overdue }: Row): DueDay => ({
  due_on,
  amount: Number(amount),
  is_overdue,
})

/** What an account still owes, by the day on which it is due, the oldest first. One query. */
export const openByDay = async (scope: Scope, accountId: string): Promise<DueDay[]> =>
  (await rowsOf<Row>(scope, BY_DAY("a.id = :accountId"), { accountId })).map(toDay)

/** The same of every account of a dealer, by its id. One query. */
export const openByDayOf = async (scope: Scope, dealerId: string): Promise<Map<string, DueDay[]>> => {
  const rows = await rowsOf<Row>(scope, BY_DAY("a.dealer_id = :dealerId AND a.deleted_at IS NULL"), {
    dealerId,
  })
  const days = new Map<string, DueDay[]>()
  rows.forEach((row) => days.set(row.account_id, [...(days.get(row.account_id) ?? []), toDay(row)]))

  return days
}
