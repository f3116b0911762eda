import { generateEntityId } from "@medusajs/framework/utils"
import { type ChangeAuthor, journalAccountChange } from "./account-changes"
import { checkAmount } from "./checks"
import { type AccountInCurrency, accountInCurrency } from "./domain/account-in-currency"
import type { AccountStatus } from "./domain/decide-hold"
import { demand, refusal } from "../../framework/refusal"
import {
  type Held,
  lockAccounts,
  type LockedAccount,
  lockOfDealer,
  lockWithGroup,
  readStandings,
  type Seen,
} from "./sql"
import type { Sql } from "../../framework/transact"

export type NewAccount = {
  dealer_id: string
  currency_code: string
  parent_id?: string | null | undefined
  tolerance?: string | undefined
  /** Who opens it and why: kept where an account that was closed unused is opened again otherwise than it was. */
  by?: ChangeAuthor | undefined
}

export type AccountPatch = {
  status?: AccountStatus | undefined
  status_reason?: string | null | undefined
  tolerance?: string | undefined
  parent_id?: string | null | undefined
}

/** A group account is one of the same currency that stands under no other; an account with others under it is a head itself. */
const checkParent = async (
  sql: Sql,
  { id, currency_code, parent_id }: { id: string; currency_code: string; parent_id: string },
  locked: readonly LockedAccount[]
): Promise<void> => {
  const parent = locked.find((one) => one.id === parent_id)
  if (!parent) {
    throw refusal("credit_parent_not_found", { id: parent_id })
  }
  const [below] = await sql(
    "SELECT 1 FROM dealer_credit_account WHERE parent_id = :id AND deleted_at IS NULL LIMIT 1",
    { id }
  )
  if (parent_id === id || parent.parent_id || below || parent.currency_code !== currency_code) {
    throw refusal("credit_parent_invalid")
  }
}

/**
 * Opens an account without credit: its limit is set through the journal. One that was closed before anything happened in it is
 * opened again. Refuses `credit_account_exists` and a wrong parent.
 */
export const insertAccount = async (
  sql: Sql,
  { dealer_id, currency_code, parent_id = null, tolerance = "0", by }: NewAccount,
  thresholds: Record<string, string>
): Promise<string> => {
  checkAmount(tolerance, currency_code, { zero: true })
  const [other] = await sql<{ id: string }>(
    `SELECT id FROM dealer_credit_account
     WHERE dealer_id = :dealer_id AND currency_code = :currency_code AND deleted_at IS NULL`,
    { dealer_id, currency_code }
  )
  const id = other?.id ?? generateEntityId(undefined, "dcac")
  const locked = await lockAccounts(sql, parent_id && parent_id !== id ? [id, parent_id] : [id])
  if (parent_id) {
    await checkParent(sql, { id, currency_code, parent_id }, locked)
  }
  const unused = locked.find((one) => one.id === id && one.status === "closed" && one.seq === 0)
  if (unused) {
    const author = { reason: "Opened again", actor_id: null, ...by }
    const threshold = thresholds[currency_code] ?? null
    await journalAccountChange(sql, unused, { tolerance, parent_id }, { ...author, threshold })
    await sql(
      `UPDATE dealer_credit_account SET status = 'active', status_reason = NULL, parent_id = :parent_id,
         tolerance = CAST(:tolerance AS numeric), updated_at = now() WHERE id = :id`,
      { id: unused.id, parent_id, tolerance }
    )
    return unused.id
  }
  if (other) {
    throw refusal("credit_account_exists", { currency: currency_code })
  }
  await sql(
    `INSERT INTO dealer_credit_account (id, dealer_id, currency_code, parent_id, tolerance)
     VALUES (:id, :dealer_id, :currency_code, :parent_id, CAST(:tolerance AS numeric))`,
    { id, dealer_id, currency_code, parent_id, tolerance }
  )

  return id
}

/** Takes back that an account was opened: without a journal as if it had never been, else closed, to be opened again later. */
export const withdrawAccount = async (sql: Sql, id: string): Promise<void> => {
  const rows = await sql(
    `DELETE FROM dealer_credit_account a WHERE a.id = :id AND a.seq = 0
       AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change c WHERE c.account_id = a.id AND c.deleted_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM dealer_credit_account_change h WHERE h.account_id = a.id) RETURNING a.id`,
    { id }
  )
  if (!rows.length) {
    await sql("UPDATE dealer_credit_account SET status = 'closed', updated_at = now() WHERE id = :id", { id })
  }
}

type Fields = {
  status: AccountStatus
  status_reason: string | null
  tolerance: string
  parent_id: string | null
}

const fieldsOf = async (sql: Sql, id: string): Promise<Fields> => {
  const [row] = await sql<Fields>(
    "SELECT status, status_reason, tolerance, parent_id FROM dealer_credit_account WHERE id = :id",
    { id }
  )

  return existing(row, id)
}

/** Changes what an account is, never its balances or limit, and journals what bends the limit; answers what it was. */
export const patchAccount = async (
  sql: Sql,
  id: string,
  patch: AccountPatch,
  { thresholds, ...by }: ChangeAuthor & { thresholds: Record<string, string> }
): Promise<AccountPatch> => {
  const seen = await fieldsOf(sql, id)
  const heads = [seen.parent_id, patch.parent_id].filter((one) => typeof one === "string")
  const locked = await lockAccounts(sql, [...new Set([id, ...heads])])
  // What others wrote while we waited stays.
  const before = await fieldsOf(sql, id)
  if (before.parent_id !== seen.parent_id) {
    throw refusal("busy")
  }
  const own = locked.find((one) => one.id === id)
  if (own && patch.tolerance !== undefined) {
    checkAmount(patch.tolerance, own.currency_code, { zero: true })
  }
  if (own && patch.parent_id && patch.parent_id !== before.parent_id) {
    await checkParent(sql, { id, currency_code: own.currency_code, parent_id: patch.parent_id }, locked)
  }
  const { status, status_reason, tolerance, parent_id } = { ...before, ...withoutUndefined(patch) }
  if (own) {
    const threshold = thresholds[own.currency_code] ?? null
    await journalAccountChange(sql, own, { tolerance, parent_id }, { ...by, threshold })
  }
  await sql(
    `UPDATE dealer_credit_account SET status = :status, status_reason = :status_reason, updated_at = now(),
       tolerance = CAST(:tolerance AS numeric), parent_id = :parent_id WHERE id = :id`,
    { id, status, status_reason, tolerance, parent_id }
  )

  return before
}

const withoutUndefined = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never

const existing = <T>(found: T | undefined, id: string): T => {
  if (!found) {
    throw refusal("credit_account_not_found", { id })
  }

  return found
}

/** The account and its group, locked. Refuses `credit_account_not_found`. */
export const heldAccount = async (sql: Sql, id: string): Promise<Held> =>
  existing(await lockWithGroup(sql, id), id)

/** How an account stands with its group, for looking only. Refuses `credit_account_not_found`. */
export const standingOf = async (sql: Sql, id: string, now: Date): Promise<Seen> =>
  existing(await readStandings(sql, id, now), id)

/** The dealer's account in this currency and its group, locked. Refuses like `accountFor`. */
export const heldAccountOf = async (sql: Sql, dealerId: string, currency: string): Promise<Held> =>
  (await lockOfDealer(sql, dealerId, currency)) ??
  (await heldAccount(sql, await accountFor(sql, dealerId, currency)))

/** The dealer's account in a currency, or why there is none. */
export const findAccount = async (
  sql: Sql,
  dealerId: string,
  currency: string
): Promise<AccountInCurrency> => {
  const rows = await sql<{ id: string; currency_code: string }>(
    "SELECT id, currency_code FROM dealer_credit_account WHERE dealer_id = :dealerId AND deleted_at IS NULL ORDER BY currency_code",
    { dealerId }
  )

  return accountInCurrency(rows, currency)
}

/** The same, refused. `credit_currency_mismatch` when the dealer has others, `credit_account_missing` when none. */
export const accountFor = async (sql: Sql, dealerId: string, currency: string): Promise<string> => {
  const { id, decision } = await findAccount(sql, dealerId, currency)
  demand(decision)

  return id ?? ""
}
