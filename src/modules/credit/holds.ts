import { generateEntityId } from "@medusajs/framework/utils"
import { type Amount, money } from "../../shared/money"
import { decidePart, type HoldParts } from "./domain/decide-part"
import { demand, refusal } from "../../framework/refusal"
import type { Sql } from "../../framework/transact"

/** A hold as it stands; amounts are decimal text. */
export type HoldRow = {
  id: string
  account_id: string
  hold_key: string
  request_hash: string
  amount: string
  charged: string
  released: string
  status: "open" | "closed"
  cart_id: string | null
  order_id: string | null
  expires_at: Date | null
  opened_by: string | null
  created_at: Date
}

export type NewHold = Pick<
  HoldRow,
  "account_id" | "hold_key" | "request_hash" | "amount" | "cart_id" | "order_id" | "expires_at" | "opened_by"
>

const COLUMNS = `id, account_id, hold_key, request_hash, amount, charged, released, status, cart_id, order_id, expires_at,
  opened_by, created_at`

const toHold = (row: HoldRow): HoldRow => ({
  ...row,
  amount: money(row.amount).toFixed(),
  charged: money(row.charged).toFixed(),
  released: money(row.released).toFixed(),
})

export const insertHold = async (sql: Sql, hold: NewHold): Promise<HoldRow> => {
  const [row] = await sql<HoldRow>(
    `INSERT INTO dealer_credit_hold (id, account_id, hold_key, request_hash, amount, cart_id, order_id, expires_at, opened_by)
     VALUES (:id, :account_id, :hold_key, :request_hash, CAST(:amount AS numeric), :cart_id, :order_id, :expires_at, :opened_by)
     RETURNING ${COLUMNS}`,
    { id: generateEntityId(undefined, "dchold"), ...hold }
  )
  if (!row) {
    throw refusal("busy")
  }

  return toHold(row)
}

/** The open hold of a key, and other open holds of an order in an account, oldest first. The account must be locked. */
export const openHolds = async (
  sql: Sql,
  { account_id, order_id, key }: { account_id: string; order_id: string | null; key: string }
): Promise<{ own: HoldRow | undefined; others: HoldRow[] }> => {
  const rows = await sql<HoldRow>(
    `SELECT ${COLUMNS} FROM dealer_credit_hold
     WHERE status = 'open' AND deleted_at IS NULL
       AND (hold_key = :key OR (account_id = :account_id AND order_id = CAST(:order_id AS text)))
     ORDER BY created_at, id`,
    { account_id, order_id, key }
  )
  const holds = rows.map(toHold)

  return {
    own: holds.find(({ hold_key }) => hold_key === key),
    others: holds.filter(({ hold_key }) => hold_key !== key),
  }
}

/** The order of a hold is this one: it had none yet, or the one that it was placed for was undone. It times out no more. */
export const moveHold = async (sql: Sql, id: string, order_id: string): Promise<HoldRow> => {
  await sql(
    "UPDATE dealer_credit_hold SET order_id = :order_id, expires_at = NULL, updated_at = now() WHERE id = :id",
    { id, order_id }
  )

  return await readHold(sql, id)
}

/** Which account does a hold belong to? Read before its account is locked. Refuses `credit_hold_not_found`. */
export const accountOfHold = async (sql: Sql, id: string): Promise<string> => {
  const [row] = await sql<{ account_id: string }>(
    "SELECT account_id FROM dealer_credit_hold WHERE id = :id",
    { id }
  )
  if (!row) {
    throw refusal("credit_hold_not_found", { id })
  }

  return row.account_id
}

/** The hold as it stands. Its account must be locked. */
export const readHold = async (sql: Sql, id: string): Promise<HoldRow> => {
  const [row] = await sql<HoldRow>(`SELECT ${COLUMNS} FROM dealer_credit_hold WHERE id = :id`, { id })
  if (!row) {
    throw refusal("credit_hold_not_found", { id })
  }

  return toHold(row)
}

/** Marks a part of a hold as charged or released; the hold closes with its last part. Refuses `credit_hold_exceeded`. */
export const usePart = async (
  sql: Sql,
  hold: HoldRow,
  use: "charged" | "released",
  part: Amount,
  currency: string
): Promise<void> => {
  demand(decidePart(hold, part, currency))
  await setParts(sql, hold.id, { ...hold, [use]: money(hold[use]).plus(part) })
}

/** Takes the charge or release of a part back: the hold keeps it again. */
export const returnPart = (
  sql: Sql,
  hold: HoldRow,
  use: "charged" | "released",
  part: Amount
): Promise<void> => setParts(sql, hold.id, { ...hold, [use]: money(hold[use]).minus(part) })

const setParts = async (sql: Sql, id: string, { charged, released }: HoldParts): Promise<void> => {
  await sql(
    `UPDATE dealer_credit_hold
     SET charged = CAST(:charged AS numeric), released = CAST(:released AS numeric), updated_at = now(),
         status = CASE WHEN amount = CAST(:charged AS numeric) + CAST(:released AS numeric) THEN 'closed' ELSE 'open' END
     WHERE id = :id`,
    { id, charged: money(charged).toFixed(), released: money(released).toFixed() }
  )
}
