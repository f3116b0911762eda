import { allow } from "../../shared/decision"
import { money } from "../../shared/money"
import * as accounts from "./accounts"
import { checkAmount } from "./checks"
import { remainingOf } from "./domain/decide-part"
import { type Counts, roofOf } from "./domain/exposure"
import { dayStart, localDay } from "./domain/local-day"
import { hashOf } from "./hash"
import * as holds from "./holds"
import * as ledger from "./ledger"
import { reverseOwing } from "./items/reverse"
import { writeOwing } from "./items/write"
import { demand, refusal } from "../../framework/refusal"
import type { Charge, HoldRequest, PlainEntry, Release, Reversal } from "./requests"
import { askOrder } from "./rules/ask"
import { type LockedAccount, standingsOf } from "./sql"
import type { Sql } from "../../framework/transact"
import { spendRelease } from "./stops/rows"

/** Gives back the holds that another takes the place of; answers the account as it stands then. */
const giveWay = async (
  sql: Sql,
  account: LockedAccount,
  others: readonly holds.HoldRow[],
  { id, request_hash }: holds.HoldRow,
  { now, actor_id }: HoldRequest
): Promise<LockedAccount> => {
  let standing = account
  for (const other of others) {
    const amount = remainingOf(other).toFixed()
    await holds.usePart(sql, other, "released", amount, account.currency_code)
    const row = await ledger.writeTransaction(sql, standing, "release", {
      amount,
      key: `instead:${id}:${other.id}`,
      hash: request_hash,
      effective_at: now,
      hold_id: other.id,
      order_id: other.order_id,
      reference: id,
      actor_id,
    })
    standing = { ...standing, seq: row.seq, balance: { ...standing.balance, held: money(row.held_after) } }
  }

  return standing
}

/** Locks the account and its group, decides, and keeps the credit back; the service says what it refuses. */
export const placeHold = async (sql: Sql, input: HoldRequest, counts: Counts): Promise<holds.HoldRow> => {
  const { dealer_id, currency_code, amount, key, now, order_id = null } = input
  const request_hash = hashOf({ dealer_id, currency_code, amount: money(amount).toFixed() })

  checkAmount(amount, currency_code)
  const held = await accounts.heldAccountOf(sql, dealer_id, currency_code)
  const account_id = held.account.id
  const { own: open, others: replaced } = await holds.openHolds(sql, {
    account_id,
    order_id: input.takes_over ? order_id : null,
    key,
  })
  if (open) {
    if (open.request_hash !== request_hash) {
      throw refusal("credit_key_conflict", { key })
    }
    return order_id && open.order_id !== order_id ? await holds.moveHold(sql, open.id, order_id) : open
  }
  const more = replaced.reduce((left, other) => left.minus(remainingOf(other)), money(amount))
  const standings = await standingsOf(sql, held, now)
  const isMore = more.isGreaterThan(0)
  const { decision, release } = isMore
    ? await askOrder(sql, held.account, standings, { ...input, amount: more }, counts)
    : { decision: allow(), release: null }
  demand(decision)
  const hold = await holds.insertHold(sql, {
    account_id,
    hold_key: key,
    request_hash,
    amount: money(amount).toFixed(),
    cart_id: input.cart_id ?? null,
    order_id,
    expires_at: order_id ? null : (input.expires_at ?? null),
    opened_by: input.actor_id ?? null,
  })
  if (release) {
    await spendRelease(sql, release, hold)
  }
  const roof = isMore ? (roofOf(standings.account.limit)?.toFixed() ?? null) : null
  await ledger.writeTransaction(
    sql,
    await giveWay(sql, held.account, replaced, hold, input),
    "hold",
    {
      amount,
      key: `hold:${hold.id}`,
      hash: request_hash,
      effective_at: now,
      hold_id: hold.id,
      order_id: hold.order_id,
      actor_id: input.actor_id,
    },
    { roof, counts }
  )

  return hold
}

/** Makes a part of a hold a charge. */
export const chargeHold = async (sql: Sql, input: Charge): Promise<ledger.TransactionRow> => {
  const { hold_id, amount, key, now, document, time_zone, apply_to, apply, ...rest } = input
  const hash = hashOf({ hold_id, amount: money(amount).toFixed() })

  const { account } = await accounts.heldAccount(sql, await holds.accountOfHold(sql, hold_id))
  const before = await ledger.writtenBefore(sql, account.id, { key, hash })
  if (before) {
    return (await ledger.isUndone(sql, before)) ? chargeHold(sql, { ...input, key: `${key}~` }) : before
  }
  checkAmount(amount, account.currency_code)
  const hold = await holds.readHold(sql, hold_id)
  await holds.usePart(sql, hold, "charged", amount, account.currency_code)

  return writeOwing(
    sql,
    account,
    "charge",
    {
      ...rest,
      amount,
      key,
      hash,
      hold_id,
      order_id: hold.order_id,
      effective_at: rest.effective_at ?? now,
    },
    { document, time_zone, apply_to, apply }
  )
}

/** Gives a part of a hold back, or all that remains. */
export const releaseHold = async (sql: Sql, input: Release): Promise<ledger.TransactionRow | null> => {
  const { hold_id, amount, key, now, ...rest } = input
  const { account } = await accounts.heldAccount(sql, await holds.accountOfHold(sql, hold_id))
  const hold = await holds.readHold(sql, hold_id)
  const part = amount ?? remainingOf(hold).toFixed()
  const hash = hashOf({ hold_id, amount: amount === undefined ? "rest" : money(amount).toFixed() })
  const before = await ledger.writtenBefore(sql, account.id, { key, hash })
  if (before) {
    // A hold that was given back keeps credit again when a charge of it is reversed: then its rest is another one.
    const isOther = amount === undefined && !money(part).isZero()

    return isOther || (await ledger.isUndone(sql, before))
      ? releaseHold(sql, { ...input, key: `${key}~` })
      : before
  }
  if (amount === undefined && money(part).isZero()) {
    return null
  }
  checkAmount(part, account.currency_code)
  await holds.usePart(sql, hold, "released", part, account.currency_code)

  return ledger.writeTransaction(sql, account, "release", {
    ...rest,
    amount: part,
    key,
    hash,
    hold_id,
    order_id: hold.order_id,
    effective_at: now,
  })
}

/** From when an entry counts. Refuses `credit_effective_future`, and `credit_payment_future` of a payment. */
const effectiveAt = ({ kind, effective_at, effective_on, time_zone, now }: PlainEntry): Date => {
  if (effective_on !== undefined && effective_on > localDay(now, time_zone)) {
    throw refusal("credit_effective_future", { effective_on })
  }
  const from = effective_on === undefined ? (effective_at ?? now) : dayStart(effective_on, time_zone)
  if (kind === "payment" && from > now) {
    throw refusal("credit_payment_future", {
      received_at: from.toISOString(),
      ...(time_zone && { zone: time_zone }),
    })
  }

  return from
}

/** Writes what needs no hold. What counts from a day or an instant to come is refused where it says that it has happened. */
export const record = async (sql: Sql, input: PlainEntry): Promise<ledger.TransactionRow> => {
  const { account_id, kind, amount, key, now: _now, document, time_zone, apply_to, apply, ...rest } = input
  const { effective_at: _at, effective_on, ...about } = rest
  const hash = hashOf({
    kind,
    amount: money(amount).toFixed(),
    reference: rest.reference ?? null,
    ...(effective_on === undefined ? {} : { effective_on }),
    ...(apply_to?.length ? { apply_to: JSON.stringify(apply_to) } : {}),
    ...(document
      ? { document: JSON.stringify([document.number, document.document_on, document.due_on]) }
      : {}),
  })

  const { account } = await accounts.heldAccount(sql, account_id)
  const before = await ledger.writtenBefore(sql, account.id, { key, hash })
  if (before) {
    return (await ledger.isUndone(sql, before)) ? record(sql, { ...input, key: `${key}~` }) : before
  }
  checkAmount(amount, account.currency_code)

  return writeOwing(
    sql,
    account,
    kind,
    { ...about, amount, key, hash, effective_at: effectiveAt(input) },
    { document, time_zone, apply_to, apply }
  )
}

/** Takes a row back by a row of its own, which counts from now on, or from when the row counts if that lies ahead. */
export const reverse = async (
  sql: Sql,
  { account_id, transaction_id, key, now, is_undo = false, ...rest }: Reversal
): Promise<ledger.TransactionRow> => {
  const hash = hashOf({ reverses: transaction_id })

  const { account } = await accounts.heldAccount(sql, account_id)
  const before = await ledger.writtenBefore(sql, account.id, { key, hash })
  if (before) {
    return before
  }
  const row = await ledger.reversibleRow(sql, account.id, transaction_id)
  if (row.kind === "release" && !is_undo) {
    throw refusal("credit_not_reversible", { kind: row.kind })
  }
  if (row.hold_id && (row.kind === "charge" || row.kind === "release")) {
    const use = row.kind === "charge" ? "charged" : "released"
    await holds.returnPart(sql, await holds.readHold(sql, row.hold_id), use, row.amount)
  }
  const { amount, hold_id, order_id } = row
  const effective_at = row.effective_at > now ? row.effective_at : now
  const writing = { ...rest, amount, hold_id, order_id, key, hash, effective_at }

  return row.kind === "release"
    ? ledger.writeReversal(sql, account, { ...row, open: amount }, writing)
    : reverseOwing(sql, account, row, writing)
}
