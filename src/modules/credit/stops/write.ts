import { generateEntityId } from "@medusajs/framework/utils"
import type { Finding } from "../../../shared/decision"
import { accountChangesOf } from "../account-changes"
import { heldAccount } from "../accounts"
import { type Counts, exposureOf } from "../domain/exposure"
import { decideRelease, type JournalRow } from "../domain/decide-release"
import { money } from "../../../shared/money"
import { demand, refusal } from "../../../framework/refusal"
import type { Sql } from "../../../framework/transact"
import { lockStop, STOP_COLUMNS, stopHash, type StopRow } from "./rows"

/** What the guards found of an order that only a clerk can let pass. */
export type NewStop = {
  account_id: string
  cart_id: string | null
  order_id: string | null
  amount: string
  rules: string[]
  reasons: Finding[]
  opened_by: string | null
  now: Date
}

/** Who wants to release or reject, and what is true of them. */
export type Verdict = {
  actor_id: string
  reason: string
  sales_owner_id: string | null
  now: Date
}

const lapse = async (sql: Sql, id: string, because: StopRow["lapsed_because"]): Promise<void> => {
  await sql(
    "UPDATE dealer_credit_stop SET status = 'lapsed', lapsed_because = :because, updated_at = now() WHERE id = :id",
    { id, because }
  )
}

/** The last stop of a cart or order that still says something. */
const standingStop = async (sql: Sql, subjectId: string): Promise<StopRow | undefined> =>
  (
    await sql<StopRow>(
      `SELECT ${STOP_COLUMNS} FROM dealer_credit_stop
       WHERE (cart_id = :subjectId OR (cart_id IS NULL AND order_id = :subjectId)) AND status IN ('open', 'released', 'rejected')
         AND deleted_at IS NULL
       ORDER BY opened_at DESC, id DESC LIMIT 1 FOR UPDATE`,
      { subjectId }
    )
  )[0]

/**
 * Keeps that an order waits for a clerk. Exactly the same order asked again changes nothing, also after a rejection; one that
 * changed is brought up to date, and a release it has outgrown lapses. Answers the id of the stop, and whether it waits from now on.
 */
export const openStop = async (sql: Sql, stop: NewStop): Promise<{ id: string; is_new: boolean }> => {
  const subject_id = stop.cart_id ?? stop.order_id ?? ""
  const payload_hash = stopHash({ ...stop, subject_id })
  const values = {
    amount: money(stop.amount).toFixed(),
    payload_hash,
    rules: JSON.stringify(stop.rules),
    reasons: JSON.stringify(stop.reasons),
  }
  const standing = await standingStop(sql, subject_id)
  if (standing?.payload_hash === payload_hash) {
    return { id: standing.id, is_new: false }
  }
  if (standing?.status === "open") {
    await sql(
      `UPDATE dealer_credit_stop SET amount = CAST(:amount AS numeric), payload_hash = :payload_hash, rules = CAST(:rules AS jsonb),
         reasons = CAST(:reasons AS jsonb), updated_at = now() WHERE id = :id`,
      { id: standing.id, ...values }
    )

    return { id: standing.id, is_new: false }
  }
  if (standing?.status === "released") {
    await lapse(sql, standing.id, "changed")
  }
  const id = generateEntityId(undefined, "dcstop")
  const { account_id, cart_id, order_id, opened_by, now } = stop
  await sql(
    `INSERT INTO dealer_credit_stop (id, account_id, dealer_id, currency_code, cart_id, order_id, amount, payload_hash, rules, reasons,
       opened_by, opened_at)
     SELECT :id, a.id, a.dealer_id, a.currency_code, :cart_id, :order_id, CAST(:amount AS numeric), :payload_hash,
       CAST(:rules AS jsonb), CAST(:reasons AS jsonb), :opened_by, :now
     FROM dealer_credit_account a WHERE a.id = :account_id`,
    { id, account_id, cart_id, order_id, opened_by, now, ...values }
  )

  return { id, is_new: true }
}

const journalOf = (sql: Sql, ids: readonly string[]): Promise<JournalRow[]> =>
  sql<JournalRow>(
    `SELECT id, account_id, kind, change_id, credit_limit::text AS credit_limit, is_unlimited, ends_at, needs_approval, created_by,
       created_at
     FROM dealer_credit_limit_change WHERE account_id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))
       AND deleted_at IS NULL ORDER BY created_at, id`,
    { ids: JSON.stringify(ids) }
  )

type Releasing = Pick<Verdict, "actor_id" | "sales_owner_id" | "now"> & {
  account_id: string
  opened_at: Date
  exposure_after: string | null
  may_sales_release: boolean
}

/** Locks the account, so that nobody raises its limit meanwhile. Refuses `credit_own_limit_release`, `credit_sales_release`. */
const demandRelease = async (sql: Sql, releasing: Releasing): Promise<void> => {
  const { account, parent } = await heldAccount(sql, releasing.account_id)
  const ids = [account.id, ...(parent ? [parent.id] : [])]
  const [journal, bends] = [await journalOf(sql, ids), await accountChangesOf(sql, ids)]
  demand(decideRelease({ ...releasing, journal, bends }))
}

/** A clerk agrees to a stopped order or does not; who decided it answers for it. Refuses `credit_stop_decided`. */
export const decideStop = async (
  sql: Sql,
  id: string,
  { actor_id, reason, sales_owner_id, now }: Verdict,
  {
    status,
    expires_at,
    may_sales_release,
  }: { status: "released" | "rejected"; expires_at: Date | null; may_sales_release: boolean }
): Promise<StopRow> => {
  const stop = await lockStop(sql, id)
  if (stop.status !== "open") {
    throw refusal("credit_stop_decided", { status: stop.status })
  }
  if (status === "released") {
    const { account_id, opened_at } = stop
    const asked = { account_id, opened_at, exposure_after: null, may_sales_release }
    await demandRelease(sql, { actor_id, sales_owner_id, now, ...asked })
  }
  await sql(
    `UPDATE dealer_credit_stop SET status = :status, decided_by = :actor_id, decided_at = :now, reason = :reason,
       expires_at = :expires_at, updated_at = now() WHERE id = :id`,
    { id, status, actor_id, reason, now, expires_at }
  )

  return stop
}

/** May this person give a hold back? Refuses `credit_hold_not_found`, `credit_own_limit_release`, `credit_sales_release`. */
export const demandHoldRelease = async (
  sql: Sql,
  { hold_id, ...releasing }: Omit<Releasing, "opened_at" | "exposure_after"> & { hold_id: string },
  counts: Counts
): Promise<void> => {
  const [hold] = await sql<{ created_at: Date; held: string; charged: string; unapplied: string }>(
    `SELECT h.created_at, t.held_after::text AS held, t.charged_after::text AS charged, t.unapplied_after::text AS unapplied
     FROM dealer_credit_hold h JOIN dealer_credit_transaction t ON t.hold_id = h.id AND t.kind = 'hold' AND t.deleted_at IS NULL
     WHERE h.id = :hold_id AND h.account_id = :account_id`,
    { hold_id, account_id: releasing.account_id }
  )
  if (!hold) {
    throw refusal("credit_hold_not_found", { id: hold_id })
  }
  const after = { held: money(hold.held), charged: money(hold.charged), unapplied: money(hold.unapplied) }
  await demandRelease(sql, {
    ...releasing,
    opened_at: hold.created_at,
    exposure_after: exposureOf(after, counts).toFixed(),
  })
}

/** The undo of a verdict or lapse: the stop says again what it said. */
export const restoreStop = async (sql: Sql, before: StopRow): Promise<void> => {
  const { id, status, decided_by, decided_at, reason, expires_at, lapsed_because } = before
  await sql(
    `UPDATE dealer_credit_stop SET status = :status, decided_by = :decided_by, decided_at = :decided_at, reason = :reason,
       expires_at = :expires_at, lapsed_because = :lapsed_because, updated_at = now() WHERE id = :id`,
    { id, status, decided_by, decided_at, reason, expires_at, lapsed_because }
  )
}

/** Ends a stop that waits or is released; answers what it was, null when somebody was faster. */
export const lapseStop = async (
  sql: Sql,
  id: string,
  because: NonNullable<StopRow["lapsed_because"]>
): Promise<StopRow | null> => {
  const stop = await lockStop(sql, id)
  if (stop.status !== "open" && stop.status !== "released") {
    return null
  }
  await lapse(sql, id, because)

  return stop
}

/**
 * Releases that were used up for what then failed are free again: their hold was given back whole and nothing was charged. By
 * cart, of those without an order (the caller has looked), or by the hold itself. Answers their ids.
 */
export const freeReleases = async (
  sql: Sql,
  by: "cart_id" | "hold_id",
  ids: readonly string[]
): Promise<string[]> => {
  const rows = await sql<{ id: string }>(
    `UPDATE dealer_credit_stop s SET status = 'released', hold_id = NULL, updated_at = now(),
       order_id = CASE WHEN s.cart_id IS NULL THEN s.order_id END
     FROM dealer_credit_hold h
     WHERE s.${by} IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb))) AND s.status = 'used' AND s.deleted_at IS NULL
       AND h.id = s.hold_id AND h.status = 'closed' AND h.charged = 0
       AND NOT EXISTS (SELECT 1 FROM dealer_credit_stop o
         WHERE COALESCE(o.cart_id, o.order_id) = COALESCE(s.cart_id, s.order_id) AND o.status IN ('open', 'released'))
     RETURNING s.id`,
    { ids: JSON.stringify(ids) }
  )

  return rows.map(({ id }) => id)
}
