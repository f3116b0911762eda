import type { Finding } from "../../../shared/decision"
import { money } from "../../../shared/money"
import type { StopAnswer } from "../domain/decide-stop"
import { hashOf } from "../hash"
import { refuse } from "../refuse"
import type { Sql } from "../sql"

/** An order that rules stopped, as it stands; the amount is decimal text. */
export type StopRow = {
  id: string
  account_id: string
  dealer_id: string
  currency_code: string
  cart_id: string | null
  order_id: string | null
  amount: string
  payload_hash: string
  rules: string[]
  reasons: Finding[]
  status: "open" | "released" | "rejected" | "used" | "lapsed"
  lapsed_because: "cured" | "changed" | "expired" | "gone" | null
  opened_by: string | null
  opened_at: Date
  decided_by: string | null
  decided_at: Date | null
  reason: string | null
  expires_at: Date | null
  hold_id: string | null
}

export const STOP_COLUMNS = `id, account_id, dealer_id, currency_code, cart_id, order_id, amount::text AS amount, payload_hash, rules,
  reasons, status, lapsed_because, opened_by, opened_at, decided_by, decided_at, reason, expires_at, hold_id`

/** What an order is to the one who releases it: whose, for how much, stopped by which rules. */
export const stopHash = ({
  account_id,
  subject_id,
  amount,
  rules,
}: {
  account_id: string
  subject_id: string
  amount: string
  rules: readonly string[]
}): string =>
  hashOf({ account_id, subject_id, amount: money(amount).toFixed(), rules: [...rules].sort().join(" ") })

/** The stop as it stands, locked. Refuses `credit_stop_not_found`. */
export const lockStop = async (sql: Sql, id: string): Promise<StopRow> => {
  const [row] = await sql<StopRow>(
    `SELECT ${STOP_COLUMNS} FROM dealer_credit_stop WHERE id = :id FOR UPDATE`,
    { id }
  )
  if (!row) {
    throw refuse("credit_stop_not_found", { id })
  }

  return row
}

/** What a person said of this cart or order that still counts, the newest first. */
export const answersFor = (
  sql: Sql,
  { subject_id, account_id, now }: { subject_id: string; account_id: string; now: Date }
): Promise<StopAnswer[]> =>
  sql<StopAnswer>(
    `SELECT id, status, amount::text AS amount, payload_hash, rules, decided_by, reason FROM dealer_credit_stop
     WHERE (cart_id = :subject_id OR (cart_id IS NULL AND order_id = :subject_id)) AND account_id = :account_id AND deleted_at IS NULL
       AND (status = 'rejected' OR (status = 'released' AND expires_at > :now))
     ORDER BY decided_at DESC, id`,
    { subject_id, account_id, now }
  )

/** Uses a release up for a hold, once. Refuses `busy` when somebody was faster. */
export const spendRelease = async (
  sql: Sql,
  id: string,
  hold: { id: string; order_id: string | null }
): Promise<void> => {
  const used = await sql(
    `UPDATE dealer_credit_stop SET status = 'used', hold_id = :hold_id, order_id = COALESCE(order_id, :order_id), updated_at = now()
     WHERE id = :id AND status = 'released' RETURNING id`,
    { id, hold_id: hold.id, order_id: hold.order_id }
  )
  if (!used.length) {
    throw refuse("busy")
  }
}
