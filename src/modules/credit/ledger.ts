import { generateEntityId } from "@medusajs/framework/utils"
import { type Amount, money } from "../../shared/money"
import type { Counts } from "./domain/exposure"
import {
  applyPostings,
  isReversible,
  type Kind,
  type Posting,
  postingsOf,
  type Reversible,
  reversalOf,
} from "./domain/postings"
import { refuse } from "./refuse"
import type { LockedAccount, Sql } from "./sql"

/** A row of the ledger's history; amounts are decimal text. */
export type TransactionRow = {
  id: string
  account_id: string
  seq: number
  kind: Kind
  amount: string
  currency_code: string
  idempotency_key: string
  request_hash: string
  hold_id: string | null
  order_id: string | null
  reference: string | null
  reverses_id: string | null
  note: string | null
  actor_id: string | null
  held_after: string
  charged_after: string
  unapplied_after: string
  effective_at: Date
  recorded_at: Date
}

/** What a write says of itself. */
export type Writing = {
  amount: Amount
  /** Unique for the account; the same key with the same hash answers what was written then. */
  key: string
  hash: string
  effective_at: Date
  hold_id?: string | null | undefined
  order_id?: string | null | undefined
  reference?: string | null | undefined
  note?: string | null | undefined
  actor_id?: string | null | undefined
  /** How much of it meets open documents of the other side at once; none unless said. */
  applied?: Amount | undefined
}

/** The last word on a limit: the database itself refuses a row that would pass it. */
export type Ceiling = { roof: string | null; counts: Counts }

const plain = (amount: Amount): string => money(amount).toFixed()

const toRow = (row: TransactionRow): TransactionRow => ({
  ...row,
  seq: Number(row.seq),
  amount: plain(row.amount),
  held_after: plain(row.held_after),
  charged_after: plain(row.charged_after),
  unapplied_after: plain(row.unapplied_after),
})

const TRANSACTION = `id, account_id, seq, kind, amount, currency_code, idempotency_key, request_hash, hold_id, order_id,
  reference, reverses_id, note, actor_id, held_after, charged_after, unapplied_after, effective_at, recorded_at`

const WRITE = `
  WITH account AS (
    UPDATE dealer_credit_account
    SET held = CAST(:held AS numeric), charged = CAST(:charged AS numeric), unapplied = CAST(:unapplied AS numeric),
        seq = seq + 1, updated_at = now()
    WHERE id = :accountId AND seq = :seq AND (CAST(:roof AS numeric) IS NULL OR
      (CASE WHEN :countsHeld THEN held ELSE 0 END)
      + (CASE WHEN :countsCharged THEN dealer_credit_counted_charged(dealer_credit_account) ELSE 0 END)
      - (CASE WHEN :countsUnapplied THEN dealer_credit_counted_unapplied(dealer_credit_account) ELSE 0 END) + CAST(:amount AS numeric) <= CAST(:roof AS numeric))
    RETURNING id, seq, currency_code
  ), written AS (
    INSERT INTO dealer_credit_transaction (${TRANSACTION})
    SELECT :id, a.id, a.seq, :kind, CAST(:amount AS numeric), a.currency_code, :key, :hash, :holdId, :orderId,
      :reference, :reversesId, :note, :actorId, CAST(:held AS numeric), CAST(:charged AS numeric),
      CAST(:unapplied AS numeric), :effectiveAt, clock_timestamp()
    FROM account a
    RETURNING ${TRANSACTION}
  ), lines AS (
    INSERT INTO dealer_credit_entry
      (id, transaction_id, account_id, seq, ledger, currency_code, amount, balance_after, effective_at, recorded_at)
    SELECT p.id, w.id, w.account_id, w.seq, p.ledger, w.currency_code, p.amount,
      p.amount + COALESCE((SELECT e.balance_after FROM dealer_credit_entry e
        WHERE e.account_id = w.account_id AND e.ledger = p.ledger AND e.deleted_at IS NULL ORDER BY e.seq DESC LIMIT 1), 0),
      w.effective_at, w.recorded_at
    FROM written w, jsonb_to_recordset(CAST(:lines AS jsonb)) AS p(id text, ledger text, amount numeric)
  )
  SELECT * FROM written`

const write = async (
  sql: Sql,
  account: LockedAccount,
  { kind, reversesId, ceiling }: { kind: Kind; reversesId: string | null; ceiling?: Ceiling | undefined },
  writing: Writing,
  postings: Posting[]
): Promise<TransactionRow> => {
  const after = applyPostings(account.balance, postings)
  const rows = await sql<TransactionRow>(WRITE, {
    id: generateEntityId(undefined, "dctx"),
    accountId: account.id,
    seq: account.seq,
    kind,
    amount: plain(writing.amount),
    key: writing.key,
    hash: writing.hash,
    holdId: writing.hold_id ?? null,
    orderId: writing.order_id ?? null,
    reference: writing.reference ?? null,
    reversesId,
    note: writing.note ?? null,
    actorId: writing.actor_id ?? null,
    effectiveAt: writing.effective_at,
    held: plain(after.held),
    charged: plain(after.charged),
    unapplied: plain(after.unapplied),
    roof: ceiling?.roof ?? null,
    countsHeld: ceiling?.counts.held ?? false,
    countsCharged: ceiling?.counts.charged ?? false,
    countsUnapplied: ceiling?.counts.unapplied ?? false,
    lines: JSON.stringify(
      postings.map(({ ledger, amount }) => ({
        id: generateEntityId(undefined, "dcent"),
        ledger,
        amount: plain(amount),
      }))
    ),
  })
  if (!rows[0]) {
    throw refuse("busy")
  }

  return toRow(rows[0])
}

/** Writes what happens now: the new balance, the row of the history and its double entry, in one statement. */
export const writeTransaction = (
  sql: Sql,
  account: LockedAccount,
  kind: Exclude<Kind, "reversal">,
  writing: Writing,
  ceiling?: Ceiling
): Promise<TransactionRow> =>
  write(
    sql,
    account,
    { kind, reversesId: null, ceiling },
    writing,
    postingsOf(kind, writing.amount, writing.applied)
  )

/** Writes the row that takes back another, of whose document `open` was still open. */
export const writeReversal = (
  sql: Sql,
  account: LockedAccount,
  reversed: { id: string; kind: Reversible; open?: Amount },
  writing: Writing
): Promise<TransactionRow> =>
  write(
    sql,
    account,
    { kind: "reversal", reversesId: reversed.id },
    writing,
    reversalOf(reversed.kind, writing.amount, reversed.open)
  )

/** What was written under this key before. Refuses `credit_key_conflict` when the key then stood for something else. */
export const writtenBefore = async (
  sql: Sql,
  accountId: string,
  { key, hash }: Pick<Writing, "key" | "hash">
): Promise<TransactionRow | undefined> => {
  const [row] = await sql<TransactionRow>(
    `SELECT ${TRANSACTION} FROM dealer_credit_transaction WHERE account_id = :accountId AND idempotency_key = :key AND deleted_at IS NULL`,
    { accountId, key }
  )
  if (row && row.request_hash !== hash) {
    throw refuse("credit_key_conflict", { key })
  }

  return row && toRow(row)
}

/** Was this row taken back by the undo of its own step? Then its key may write once more: nothing of it stands. */
export const isUndone = async (sql: Sql, { id, account_id }: TransactionRow): Promise<boolean> =>
  (
    await sql(
      "SELECT 1 FROM dealer_credit_transaction WHERE account_id = :account_id AND idempotency_key = :key AND deleted_at IS NULL",
      { account_id, key: `undo:${id}` }
    )
  ).length > 0

/** A row that can still be reversed. Refuses `credit_transaction_not_found`, `credit_not_reversible`, `credit_already_reversed`. */
export const reversibleRow = async (
  sql: Sql,
  accountId: string,
  id: string
): Promise<TransactionRow & { kind: Reversible }> => {
  const [row] = await sql<TransactionRow & { is_reversed: boolean }>(
    `SELECT ${TRANSACTION}, EXISTS (SELECT 1 FROM dealer_credit_transaction r WHERE r.reverses_id = t.id AND r.deleted_at IS NULL) AS is_reversed
     FROM dealer_credit_transaction t WHERE t.account_id = :accountId AND t.id = :id`,
    { accountId, id }
  )
  if (!row) {
    throw refuse("credit_transaction_not_found", { id })
  }
  const { kind } = row
  if (!isReversible(kind)) {
    throw refuse("credit_not_reversible", { kind })
  }
  if (row.is_reversed) {
    throw refuse("credit_already_reversed", { id })
  }

  return { ...toRow(row), kind }
}
