import { generateEntityId } from "@medusajs/framework/utils"
import { type Amount, money } from "../../../shared/money"
import type { Share } from "../domain/allocate"
import { relevel } from "../dunning/actions"
import { refusal } from "../../../framework/refusal"
import type { Sql } from "../../../framework/transact"

/** A document of an account as it stands; amounts are decimal text, days `yyyy-mm-dd`. */
export type ItemRow = {
  id: string
  account_id: string
  transaction_id: string
  side: "debit" | "credit"
  kind: string
  document_number: string | null
  amount: string
  open: string
  due_on: string | null
}

const COLUMNS =
  "id, account_id, transaction_id, side, kind, document_number, amount::text AS amount, open::text AS open, due_on"

/** A document of this account. Its account must be locked. Refuses `credit_item_not_found`. */
export const itemOf = async (sql: Sql, accountId: string, id: string): Promise<ItemRow> => {
  const [row] = await sql<ItemRow>(
    `SELECT ${COLUMNS} FROM dealer_credit_item WHERE id = :id AND account_id = :accountId`,
    { id, accountId }
  )
  if (!row) {
    throw refusal("credit_item_not_found", { id })
  }

  return row
}

/** The document that a ledger row made. */
export const itemOfTransaction = async (sql: Sql, transactionId: string): Promise<ItemRow | undefined> =>
  (
    await sql<ItemRow>(
      `SELECT ${COLUMNS} FROM dealer_credit_item WHERE transaction_id = :transactionId AND deleted_at IS NULL`,
      {
        transactionId,
      }
    )
  )[0]

/**
 * Open documents of one side, the oldest due first; those that pay in the order in which they came. Those of the named order come
 * before all others.
 */
export const openItems = (
  sql: Sql,
  accountId: string,
  side: "debit" | "credit",
  orderId: string | null = null
): Promise<ItemRow[]> =>
  sql<ItemRow>(
    `SELECT ${COLUMNS} FROM dealer_credit_item WHERE account_id = :accountId AND side = :side AND open > 0
     ORDER BY COALESCE(order_id = CAST(:orderId AS text), false) DESC, due_on, document_on, effective_at, created_at, id`,
    { accountId, side, orderId }
  )

/** How much of an item each counterpart still meets: all, one of them, or what one ledger row applied. */
export const appliedTo = async (
  sql: Sql,
  { id, side }: ItemRow,
  {
    counterId = null,
    transactionId = null,
  }: { counterId?: string | null; transactionId?: string | null } = {}
): Promise<Share[]> => {
  const [own, other] = side === "debit" ? ["debit", "credit"] : ["credit", "debit"]
  const rows = await sql<{ item_id: string; amount: string }>(
    `SELECT ${other}_item_id AS item_id, sum(amount)::text AS amount FROM dealer_credit_application
     WHERE ${own}_item_id = :id AND deleted_at IS NULL AND ${other}_item_id IS NOT NULL
       AND (CAST(:counterId AS text) IS NULL OR ${other}_item_id = :counterId)
       AND (CAST(:transactionId AS text) IS NULL OR transaction_id = :transactionId)
     GROUP BY ${other}_item_id HAVING sum(amount) <> 0 ORDER BY 1`,
    { id, counterId, transactionId }
  )

  return rows.map(({ item_id, amount }) => ({ item_id, amount: money(amount) }))
}

type Pairs = { debit_item_id: string | null; credit_item_id: string | null; amount: Amount }[]

/**
 * What two documents have to do with each other counts when both do, and after all that met either of them before: a payment
 * recorded late never pays what was not owed yet, or was paid otherwise then. So the aging of any day equals that day's ledger.
 */
const COUNTS_FROM = `CASE WHEN pair.debit_item_id IS NULL OR pair.credit_item_id IS NULL THEN CAST(:effective_at AS timestamptz)
  ELSE greatest(CAST(:effective_at AS timestamptz),
    (SELECT max(i.effective_at) FROM dealer_credit_item i WHERE i.id IN (pair.debit_item_id, pair.credit_item_id)),
    (SELECT max(p.effective_at) FROM dealer_credit_application p WHERE p.debit_item_id = pair.debit_item_id AND p.deleted_at IS NULL),
    (SELECT max(p.effective_at) FROM dealer_credit_application p WHERE p.credit_item_id = pair.credit_item_id AND p.deleted_at IS NULL)) END`

/** Writes which document meets which, negative to take it back, and what is open of each then, and how far dunning has come. */
export const writeApplications = async (
  sql: Sql,
  {
    account_id,
    transaction_id,
    effective_at,
  }: { account_id: string; transaction_id: string; effective_at: Date },
  pairs: Pairs
): Promise<void> => {
  if (!pairs.length) {
    return
  }
  await sql(
    `WITH pair AS (
       SELECT * FROM jsonb_to_recordset(CAST(:pairs AS jsonb)) AS p(id text, debit_item_id text, credit_item_id text, amount numeric)
     ), written AS (
       INSERT INTO dealer_credit_application
         (id, account_id, debit_item_id, credit_item_id, amount, transaction_id, effective_at, recorded_at)
       SELECT id, :account_id, debit_item_id, credit_item_id, amount, :transaction_id, ${COUNTS_FROM}, clock_timestamp() FROM pair
     )
     UPDATE dealer_credit_item i SET open = i.open - used.amount, updated_at = now()
     FROM (SELECT item_id, sum(amount) AS amount FROM (
         SELECT debit_item_id AS item_id, amount FROM pair UNION ALL SELECT credit_item_id, amount FROM pair
       ) both_sides WHERE item_id IS NOT NULL GROUP BY item_id) used
     WHERE i.id = used.item_id`,
    {
      account_id,
      transaction_id,
      effective_at,
      pairs: JSON.stringify(
        pairs.map((pair) => ({
          ...pair,
          id: generateEntityId(undefined, "dcapp"),
          amount: money(pair.amount).toFixed(),
        }))
      ),
    }
  )
  await relevel(sql, account_id)
}
