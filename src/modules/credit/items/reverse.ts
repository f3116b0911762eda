import { money } from "../../../shared/money"
import type { Reversible } from "../domain/postings"
import { type TransactionRow, type Writing, writeReversal } from "../ledger"
import { refusal } from "../../../framework/refusal"
import type { LockedAccount } from "../sql"
import type { Sql } from "../../../framework/transact"
import { appliedTo, itemOfTransaction, writeApplications } from "./rows"

/**
 * Takes back what was owed or paid: what its document met stands open again (a bounced payment re-opens what it paid), and the
 * document itself is done with.
 */
export const reverseOwing = async (
  sql: Sql,
  account: LockedAccount,
  reversed: { id: string; kind: Reversible; amount: string },
  writing: Writing
): Promise<TransactionRow> => {
  const item = await itemOfTransaction(sql, reversed.id)
  if (!item) {
    throw refusal("credit_item_not_found", { id: reversed.id })
  }
  const met = await appliedTo(sql, item)
  const row = await writeReversal(sql, account, { ...reversed, open: item.open }, writing)
  const pair = (own: string | null, other: string | null, amount: string) =>
    item.side === "debit"
      ? { debit_item_id: own, credit_item_id: other, amount }
      : { debit_item_id: other, credit_item_id: own, amount }
  await writeApplications(
    sql,
    { account_id: account.id, transaction_id: row.id, effective_at: row.effective_at },
    [
      ...met.map(({ item_id, amount }) => pair(item.id, item_id, money(amount).negated().toFixed())),
      pair(item.id, null, reversed.amount),
    ]
  )
  await sql("UPDATE dealer_credit_item SET is_reversed = true, updated_at = now() WHERE id = :id", {
    id: item.id,
  })

  return row
}
