import { generateEntityId } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { type Amount, money } from "../../../shared/money"
import { checkAmount } from "../checks"
import { allocate, type Share, totalOf } from "../domain/allocate"
import { localDay } from "../domain/local-day"
import { type Owing, sideOf } from "../domain/postings"
import { type TransactionRow, type Writing, writeTransaction } from "../ledger"
import { isTaken } from "../../../framework/database-error"
import { refusal } from "../../../framework/refusal"
import type { Named, PlainEntry } from "../requests"
import type { LockedAccount } from "../sql"
import type { Sql } from "../../../framework/transact"
import { dueOnByTerms } from "../terms/policies"
import { type ItemRow, openItems, writeApplications } from "./rows"

type Wishes = Pick<PlainEntry, "document" | "time_zone" | "apply_to" | "apply">

/**
 * What a document says of itself, with what nobody said: the day in the dealer's zone, and the day due by the account's terms.
 * Refuses `credit_document_dates`.
 */
const documentOf = async (
  sql: Sql,
  { account_id, effective_at }: Pick<TransactionRow, "account_id" | "effective_at">,
  side: "debit" | "credit",
  { document, time_zone }: Wishes
): Promise<{ number: string | null; document_on: string; due_on: string | null }> => {
  const { number = null, document_on = localDay(effective_at, time_zone) } = document ?? {}
  if (side === "credit") {
    return { number, document_on, due_on: null }
  }
  const due_on = document?.due_on ?? (await dueOnByTerms(sql, { account_id, document_on })).due_on
  if (due_on < document_on) {
    throw refusal("credit_document_dates", { document_on, due_on })
  }

  return { number, document_on, due_on }
}

/**
 * The next number of the year's series. Taken back with its transaction, so the series has no gaps; a number that the merchant
 * has given in this account is passed over.
 */
const nextNumber = async (sql: Sql, accountId: string, documentOn: string): Promise<string> => {
  const year = Number(documentOn.slice(0, 4))
  const [row] = await sql<{ last: number; is_taken: boolean }>(
    `WITH next AS (
       INSERT INTO dealer_credit_series (year, last) VALUES (:year, 1)
       ON CONFLICT (year) DO UPDATE SET last = dealer_credit_series.last + 1 RETURNING last
     )
     SELECT last, EXISTS (SELECT 1 FROM dealer_credit_item i WHERE i.account_id = :accountId AND i.side = 'debit'
       AND i.document_number = :prefix || lpad(last::text, greatest(6, length(last::text)), '0') AND i.deleted_at IS NULL) AS is_taken FROM next`,
    { year, accountId, prefix: `${year}-` }
  )

  return row?.is_taken
    ? nextNumber(sql, accountId, documentOn)
    : `${year}-${String(row?.last ?? 0).padStart(6, "0")}`
}

/**
 * The named part of each document, together not more than `most`; a document named without an amount takes what is left.
 * Refuses `credit_item_not_found`, `credit_item_exceeded`.
 */
export const namedShares = (
  items: readonly ItemRow[],
  named: readonly Named[],
  most: Amount,
  currency: string
): Share[] => {
  const open = new Map(items.map((item) => [item.id, money(item.open)]))
  let left = money(most)

  return named.map(({ item_id, amount }) => {
    const room = open.get(item_id)
    if (!room) {
      throw refusal("credit_item_not_found", { id: item_id })
    }
    const part = amount === undefined ? BigNumber.min(room, left) : money(amount)
    if (!part.isGreaterThan(0) || part.gt(room) || part.gt(left)) {
      throw refusal("credit_item_exceeded", {
        amount: part.toFixed(),
        open: BigNumber.min(room, left).toFixed(),
        currency,
      })
    }
    open.set(item_id, room.minus(part))
    left = left.minus(part)

    return { item_id, amount: part }
  })
}

/** What a credit of an order pays: that order's open charges, then the oldest due. */
const sharesFor = async (
  sql: Sql,
  account: LockedAccount,
  side: "debit" | "credit",
  { amount, order_id }: Writing,
  { apply_to, apply = "oldest" }: Wishes
): Promise<Share[]> => {
  const other = side === "debit" ? "credit" : "debit"
  const balance = side === "debit" ? account.balance.unapplied : account.balance.charged
  if (!apply_to?.length && (apply === "none" || balance.isZero())) {
    return []
  }
  const items = await openItems(sql, account.id, other, side === "credit" ? (order_id ?? null) : null)

  return apply_to?.length
    ? namedShares(items, apply_to, amount, account.currency_code)
    : allocate(amount, items)
}

/** The document of a ledger row. Refuses `credit_document_exists`, `credit_document_dates`. */
const insertItem = async (
  sql: Sql,
  row: TransactionRow,
  side: "debit" | "credit",
  wishes: Wishes
): Promise<string> => {
  const { number, document_on, due_on } = await documentOf(sql, row, side, wishes)
  const id = generateEntityId(undefined, "dcitm")
  const document_number =
    number ?? (side === "debit" ? await nextNumber(sql, row.account_id, document_on) : null)
  await sql(
    `INSERT INTO dealer_credit_item (id, account_id, transaction_id, side, kind, document_number, order_id, amount, open,
       document_on, due_on, effective_at)
     VALUES (:id, :account_id, :transaction_id, :side, :kind, :document_number, :order_id, CAST(:amount AS numeric),
       CAST(:amount AS numeric), :document_on, :due_on, :effective_at)`,
    {
      id,
      account_id: row.account_id,
      transaction_id: row.id,
      side,
      kind: row.kind,
      document_number,
      order_id: row.order_id,
      amount: row.amount,
      document_on,
      due_on,
      effective_at: row.effective_at,
    }
  ).catch((error: unknown) => {
    throw isTaken(error) ? refusal("credit_document_exists", { number: document_number }) : error
  })

  return id
}

/**
 * Writes what is owed or pays: the ledger row, its document, and which open documents it meets, all in the transaction of the
 * locked account. Refuses `credit_item_not_found`, `credit_item_exceeded`, `credit_document_exists`.
 */
export const writeOwing = async (
  sql: Sql,
  account: LockedAccount,
  kind: Owing,
  writing: Writing,
  wishes: Wishes
): Promise<TransactionRow> => {
  const side = sideOf(kind)
  const shares = await sharesFor(sql, account, side, writing, wishes)
  shares.forEach(({ amount }) => {
    checkAmount(amount, account.currency_code)
  })
  const row = await writeTransaction(sql, account, kind, { ...writing, applied: totalOf(shares) })
  const own = await insertItem(sql, row, side, wishes)
  await writeApplications(
    sql,
    { account_id: account.id, transaction_id: row.id, effective_at: row.effective_at },
    shares.map(({ item_id, amount }) =>
      side === "debit"
        ? { debit_item_id: own, credit_item_id: item_id, amount }
        : { debit_item_id: item_id, credit_item_id: own, amount }
    )
  )

  return row
}
