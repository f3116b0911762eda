import { generateEntityId } from "@medusajs/framework/utils"
import { demand, refusal } from "../../framework/refusal"
import type { Sql } from "../../framework/transact"
import { money } from "../../shared/money"
import { decideTolerance } from "./domain/decide-limit"
import type { BendRow } from "./domain/decide-release"
import type { LockedAccount } from "./sql"

/** Who changes an account, and why. An undo sets back what stood, so it is not asked for the threshold again. */
export type ChangeAuthor = { reason: string | null; actor_id: string | null; is_undo?: boolean }

/** A row of the journal of tolerance and group. */
export type AccountChangeRow = BendRow & { id: string }

/** The highest limit that the account has or will have by what was agreed to already. */
const highestLimit = async (sql: Sql, { id, limit }: LockedAccount): Promise<string> => {
  const [row] = await sql<{ highest: string }>(
    `SELECT greatest(CAST(:limit AS numeric), max(c.credit_limit))::text AS highest FROM dealer_credit_limit_change c
     WHERE c.account_id = :id AND c.kind = 'temporary' AND c.ends_at > now() AND c.deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change r WHERE r.change_id = c.id AND r.kind = 'rejection' AND r.deleted_at IS NULL)`,
    { id, limit: limit.credit_limit.toFixed() }
  )

  return row?.highest ?? limit.credit_limit.toFixed()
}

const insert = async (sql: Sql, row: Omit<AccountChangeRow, "id" | "created_at"> & { reason: string }) => {
  await sql(
    `INSERT INTO dealer_credit_account_change (id, account_id, kind, before, after, reason, created_by, created_at)
     VALUES (:id, :account_id, :kind, :before, :after, :reason, :created_by, clock_timestamp())`,
    { id: generateEntityId(undefined, "dcach"), ...row }
  )
}

/**
 * Journals what an account that is locked becomes. Refuses `credit_change_reason_missing`, and `credit_tolerance_above_approval`
 * where a limit as high would wait for a second person.
 */
export const journalAccountChange = async (
  sql: Sql,
  account: LockedAccount,
  { tolerance, parent_id }: { tolerance: string; parent_id: string | null },
  { reason, actor_id, is_undo = false, threshold }: ChangeAuthor & { threshold: string | null }
): Promise<void> => {
  const before = account.limit.tolerance
  const changes = [
    { kind: "tolerance" as const, before: before.toFixed(), after: money(tolerance).toFixed() },
    { kind: "parent" as const, before: account.parent_id, after: parent_id },
  ].filter((change) => change.before !== change.after)
  if (!is_undo && money(tolerance).gt(before) && threshold !== null) {
    const { currency_code: currency } = account
    demand(decideTolerance({ limit: await highestLimit(sql, account), tolerance, threshold, currency }))
  }
  if (changes.length && !reason) {
    throw refusal("credit_change_reason_missing")
  }
  for (const change of changes) {
    await insert(sql, {
      ...change,
      account_id: account.id,
      reason: reason ?? "",
      created_by: actor_id,
    })
  }
}

/** The journal of tolerance and group of these accounts, oldest first. */
export const accountChangesOf = (sql: Sql, ids: readonly string[]): Promise<AccountChangeRow[]> =>
  sql<AccountChangeRow>(
    `SELECT id, account_id, kind, before, after, created_by, created_at FROM dealer_credit_account_change
     WHERE account_id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb))) AND deleted_at IS NULL ORDER BY created_at, id`,
    { ids: JSON.stringify(ids) }
  )
