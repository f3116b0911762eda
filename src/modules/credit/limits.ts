import { generateEntityId } from "@medusajs/framework/utils"
import { money } from "../../shared/money"
import { heldAccount } from "./accounts"
import { checkAmount } from "./checks"
import { decideLimit, type LimitWish, needsSecondPerson } from "./domain/decide-limit"
import { demand, refusal } from "../../framework/refusal"
import type { LockedAccount } from "./sql"
import type { Sql } from "../../framework/transact"

export type NewLimit = Omit<LimitWish, "credit_limit"> & {
  credit_limit: string
  reason: string
  created_by: string | null
}

/** A row of the limit journal; the limit is decimal text. */
export type LimitRow = {
  id: string
  account_id: string
  kind: "permanent" | "temporary" | "approval" | "rejection"
  change_id: string | null
  credit_limit: string
  is_unlimited: boolean
  starts_at: Date | null
  ends_at: Date | null
  needs_approval: boolean
  reason: string
  created_by: string | null
  created_at: Date
}

/** The permanent limit of an account. */
export type LimitInForce = Pick<LimitRow, "credit_limit" | "is_unlimited">

const insert = async (sql: Sql, row: Omit<LimitRow, "id" | "created_at">): Promise<LimitRow> => {
  const [written] = await sql<LimitRow>(
    `INSERT INTO dealer_credit_limit_change (id, account_id, kind, change_id, credit_limit, is_unlimited, starts_at, ends_at,
       needs_approval, reason, created_by, created_at)
     VALUES (:id, :account_id, :kind, :change_id, CAST(:credit_limit AS numeric), :is_unlimited, :starts_at, :ends_at,
       :needs_approval, :reason, :created_by, clock_timestamp())
     RETURNING id, account_id, kind, change_id, credit_limit, is_unlimited, starts_at, ends_at, needs_approval, reason,
       created_by, created_at`,
    { id: generateEntityId(undefined, "dclim"), ...row }
  )
  if (!written) {
    throw refusal("busy")
  }

  return { ...written, credit_limit: money(written.credit_limit).toFixed() }
}

/** Puts a permanent limit in force. The account must be locked. */
const enforce = async (
  sql: Sql,
  accountId: string,
  limit: Pick<LimitRow, "credit_limit" | "is_unlimited">
) => {
  await sql(
    `UPDATE dealer_credit_account SET credit_limit = CAST(:limit AS numeric), is_unlimited = :isUnlimited, updated_at = now()
     WHERE id = :accountId`,
    { accountId, limit: limit.credit_limit, isUnlimited: limit.is_unlimited }
  )
}

/** Journals a limit and puts it in force, unless a second person has to agree first. Refuses `credit_limit_window`. */
export const journalLimit = async (
  sql: Sql,
  account: LockedAccount,
  wish: NewLimit,
  { now, threshold }: { now: Date; threshold: string | null }
): Promise<LimitRow> => {
  demand(decideLimit(wish, now))
  const isRaise = wish.is_unlimited || money(wish.credit_limit).gt(account.limit.credit_limit)
  const needs_approval = isRaise && needsSecondPerson(wish, threshold, account.limit.tolerance)
  const row = await insert(sql, { ...wish, account_id: account.id, change_id: null, needs_approval })
  if (row.kind === "permanent" && !needs_approval) {
    await enforce(sql, account.id, row)
  }

  return row
}

/** Journals a limit of an account that is locked here; answers what was in force before, for the undo. */
export const changeLimit = async (
  sql: Sql,
  accountId: string,
  wish: NewLimit,
  { now, thresholds }: { now: Date; thresholds: Record<string, string> }
): Promise<LimitRow & { before: LimitInForce }> => {
  const { account } = await heldAccount(sql, accountId)
  checkAmount(wish.credit_limit, account.currency_code, { zero: true })
  const threshold = thresholds[account.currency_code] ?? null
  const row = await journalLimit(sql, account, wish, { now, threshold })
  const { credit_limit, is_unlimited } = account.limit

  return { ...row, before: { credit_limit: credit_limit.toFixed(), is_unlimited } }
}

/**
 * A second person agrees or not: the change comes into force, or never does. Refuses `credit_limit_own_change` to its author,
 * `credit_limit_decided` when it was decided before, `credit_limit_change_not_found`.
 */
export const journalVerdict = async (
  sql: Sql,
  account: LockedAccount,
  {
    change_id,
    kind,
    reason,
    created_by,
  }: Pick<LimitRow, "reason" | "created_by"> & {
    change_id: string
    kind: "approval" | "rejection"
  }
): Promise<LimitRow> => {
  const [change] = await sql<LimitRow & { is_decided: boolean }>(
    `SELECT c.*, EXISTS (SELECT 1 FROM dealer_credit_limit_change v WHERE v.change_id = c.id AND v.deleted_at IS NULL) AS is_decided
     FROM dealer_credit_limit_change c WHERE c.id = :change_id AND c.account_id = :accountId`,
    { change_id, accountId: account.id }
  )
  if (!change) {
    throw refusal("credit_limit_change_not_found", { id: change_id })
  }
  if (change.is_decided || !change.needs_approval) {
    throw refusal("credit_limit_decided")
  }
  if (change.created_by === created_by) {
    throw refusal("credit_limit_own_change")
  }
  const { account_id, credit_limit, is_unlimited, starts_at, ends_at } = change
  const row = await insert(sql, {
    account_id,
    kind,
    change_id,
    credit_limit: money(credit_limit).toFixed(),
    is_unlimited,
    starts_at,
    ends_at,
    needs_approval: false,
    reason,
    created_by,
  })
  if (kind === "approval" && change.kind === "permanent") {
    await enforce(sql, account.id, row)
  }

  return row
}

/** Takes a change back: a change that waits or is temporary is rejected, a permanent limit in force is set to what it was. */
export const journalWithdrawal = async (
  sql: Sql,
  account: LockedAccount,
  change: LimitRow,
  before: LimitInForce
): Promise<void> => {
  const isInForce = change.kind === "permanent" && !change.needs_approval
  await insert(sql, {
    account_id: account.id,
    kind: isInForce ? "permanent" : "rejection",
    change_id: isInForce ? null : change.id,
    ...before,
    starts_at: null,
    ends_at: null,
    needs_approval: false,
    reason: `Undo of ${change.id}`,
    created_by: change.created_by,
  })
  if (isInForce) {
    await enforce(sql, account.id, before)
  }
}

/** An account begins without credit: what a limit of it says is journalled away. */
export const dropLimit = async (
  sql: Sql,
  accountId: string,
  created_by: string | null,
  now: Date
): Promise<void> => {
  const { limit } = (await heldAccount(sql, accountId)).account
  if (limit.is_unlimited || limit.credit_limit.isGreaterThan(0)) {
    const none = { credit_limit: "0", is_unlimited: false, starts_at: null, ends_at: null }
    const wish: NewLimit = { ...none, kind: "permanent", reason: "Opened again", created_by }
    await changeLimit(sql, accountId, wish, { now, thresholds: {} })
  }
}
