import { money } from "../../../shared/money"
import { heldAccount } from "../accounts"
import { checkAmount } from "../checks"
import { totalOf } from "../domain/allocate"
import { hashOf } from "../hash"
import { isUndone, type TransactionRow, writeTransaction, writtenBefore } from "../ledger"
import { refusal } from "../../../framework/refusal"
import type { Allocation, Unallocation, WriteOff } from "../requests"
import type { Sql, Transact } from "../../../framework/transact"
import { appliedTo, itemOf, openItems, writeApplications } from "./rows"
import { namedShares, writeOwing } from "./write"

const demandSide = (item: { id: string; side: string }, side: "debit" | "credit"): void => {
  if (item.side !== side) {
    throw refusal("credit_item_wrong_side", { id: item.id })
  }
}

const allocateItems = async (sql: Sql, input: Allocation): Promise<TransactionRow> => {
  const { account_id, credit_item_id, applications, key, now, effective_at, actor_id, note } = input
  const hash = hashOf({ credit_item_id, applications: JSON.stringify(applications) })
  const { account } = await heldAccount(sql, account_id)
  const before = await writtenBefore(sql, account.id, { key, hash })
  if (before) {
    return (await isUndone(sql, before)) ? allocateItems(sql, { ...input, key: `${key}~` }) : before
  }
  const credit = await itemOf(sql, account.id, credit_item_id)
  demandSide(credit, "credit")
  const charges = await openItems(sql, account.id, "debit")
  const shares = namedShares(charges, applications, credit.open, account.currency_code)
  const amount = totalOf(shares)
  ;[amount, ...shares.map((share) => share.amount)].forEach((part) => {
    checkAmount(part, account.currency_code)
  })
  const row = await writeTransaction(sql, account, "allocation", {
    amount,
    key,
    hash,
    effective_at: effective_at ?? now,
    reference: credit_item_id,
    actor_id,
    note,
  })
  await writeApplications(
    sql,
    { account_id: account.id, transaction_id: row.id, effective_at: row.effective_at },
    shares.map((share) => ({ debit_item_id: share.item_id, credit_item_id, amount: share.amount }))
  )

  return row
}

const unallocateItems = async (sql: Sql, input: Unallocation): Promise<TransactionRow> => {
  const { account_id, credit_item_id, item_id, allocation_id, key, now, effective_at, actor_id, note } = input
  const hash = hashOf({ credit_item_id, item_id: item_id ?? null, back: allocation_id ?? true })
  const { account } = await heldAccount(sql, account_id)
  const before = await writtenBefore(sql, account.id, { key, hash })
  if (before) {
    return (await isUndone(sql, before)) ? unallocateItems(sql, { ...input, key: `${key}~` }) : before
  }
  const credit = await itemOf(sql, account.id, credit_item_id)
  demandSide(credit, "credit")
  const met = await appliedTo(sql, credit, {
    counterId: item_id ?? null,
    transactionId: allocation_id ?? null,
  })
  const amount = totalOf(met)
  if (!amount.isGreaterThan(0)) {
    throw refusal("credit_item_not_applied", { id: credit_item_id })
  }
  const row = await writeTransaction(sql, account, "unallocation", {
    amount,
    key,
    hash,
    effective_at: effective_at ?? now,
    reference: credit_item_id,
    actor_id,
    note,
  })
  await writeApplications(
    sql,
    { account_id: account.id, transaction_id: row.id, effective_at: row.effective_at },
    met.map((share) => ({ debit_item_id: share.item_id, credit_item_id, amount: share.amount.negated() }))
  )

  return row
}

/** Gives up what is left of a debit; the service says what it refuses. */
export const writeOffItem = async (
  sql: Sql,
  input: WriteOff,
  tolerances: Record<string, string>
): Promise<TransactionRow> => {
  const { account_id, item_id, key, now, time_zone, actor_id, note } = input
  const hash = hashOf({ item_id, off: true })
  const { account } = await heldAccount(sql, account_id)
  const before = await writtenBefore(sql, account.id, { key, hash })
  if (before) {
    return (await isUndone(sql, before))
      ? writeOffItem(sql, { ...input, key: `${key}~` }, tolerances)
      : before
  }
  const item = await itemOf(sql, account.id, item_id)
  demandSide(item, "debit")
  const tolerance = tolerances[account.currency_code] ?? "0"
  if (!money(item.open).isGreaterThan(0) || money(item.open).gt(tolerance)) {
    throw refusal("credit_write_off_too_large", {
      amount: money(item.open).toFixed(),
      tolerance: money(tolerance).toFixed(),
      currency: account.currency_code,
    })
  }
  const writing = { amount: item.open, key, hash, effective_at: now, reference: item_id, actor_id, note }

  return writeOwing(sql, account, "write_off", writing, { time_zone, apply_to: [{ item_id }] })
}

/** Which credit pays which debit, changed by hand. Every change is a ledger row, under lock, once per key. */
export const itemsOf = (transact: Transact, tolerances: () => Record<string, string>) => ({
  /** Uses an open credit for named debits. Refuses `credit_item_not_found`, `credit_item_exceeded`, `credit_item_wrong_side`. */
  allocate: (input: Allocation) => transact((sql) => allocateItems(sql, input)),
  /** Takes back what a credit pays, of one debit or of all. Refuses `credit_item_not_applied`. */
  unallocate: (input: Unallocation) => transact((sql) => unallocateItems(sql, input)),
  /** Gives up what is left of a debit, up to the tolerance of its currency. Refuses `credit_write_off_too_large`. */
  writeOff: (input: WriteOff) => transact((sql) => writeOffItem(sql, input, tolerances())),
})
