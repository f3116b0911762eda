import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../../framework/transact"

export type DunningKind = "reminder" | "level" | "due_notice" | "limit_notice"

/** Something to be said; ids of what it is about, and the values of its text. */
export type NewDunningAction = {
  account_id: string
  item_id: string | null
  process_id: string | null
  kind: DunningKind
  level: number
  step_days: number
  day: string
  channel: string
  template: string
  audience: string
  params: Record<string, string | number | null>
}

/** Whom a notification went to. */
export type Delivery = { receiver_id: string | null; to: string; notification_id: string | null }

export type DunningActionRow = NewDunningAction & { id: string; attempts: number; deliveries: Delivery[] }

/** A level that an account is to stand at. */
export type AccountLevel = { account_id: string; level: number }

const COLUMNS = `id, account_id, item_id, process_id, kind, level, step_days, day, channel, template, audience, params, attempts,
  deliveries`

/** Plans what is not planned or said yet; answers the ids of the new rows. Whoever plans the same meanwhile adds nothing. */
export const planActions = async (
  sql: Sql,
  actions: readonly NewDunningAction[],
  actorId: string | null
): Promise<string[]> => {
  const rows = await sql<{ id: string }>(
    `INSERT INTO dealer_credit_dunning_action (id, account_id, item_id, process_id, kind, level, step_days, day, channel, template,
       audience, params, deliveries, actor_id)
     SELECT a.id, a.account_id, a.item_id, a.process_id, a.kind, a.level, a.step_days, a.day, a.channel, a.template, a.audience,
       a.params, '[]'::jsonb, :actorId
     FROM jsonb_to_recordset(CAST(:actions AS jsonb)) AS a(id text, account_id text, item_id text, process_id text, kind text,
       level integer, step_days integer, day text, channel text, template text, audience text, params jsonb)
     ON CONFLICT DO NOTHING RETURNING id`,
    {
      actorId,
      actions: JSON.stringify(
        actions.map((action) => ({ id: generateEntityId(undefined, "dcduna"), ...action }))
      ),
    }
  )

  return rows.map(({ id }) => id)
}

/** The undo of planning: rows that nobody began to send are gone; what was sent stays. */
export const withdrawPlanned = async (sql: Sql, ids: readonly string[]): Promise<void> => {
  await sql(
    `DELETE FROM dealer_credit_dunning_action WHERE status = 'planned' AND claimed_at IS NULL
       AND id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))`,
    { ids: JSON.stringify(ids) }
  )
}

/** How long sending can possibly take: longer ago, nobody is at it any more. */
const BROKEN_OFF_MS = 10 * 60_000
const MOST_ATTEMPTS = 3

/** Ids of what waits to be sent, of all accounts or one: planned, broken off, or failed not too often on this day. */
export const waitingActions = async (
  sql: Sql,
  { now, account_ids }: { now: Date; account_ids: readonly string[] | null }
): Promise<string[]> => {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM dealer_credit_dunning_action
     WHERE deleted_at IS NULL AND (claimed_at IS NULL OR claimed_at < :brokenOff)
       AND (status = 'planned' OR (status = 'failed' AND attempts < :most AND created_at > :recent))
       AND (CAST(:accounts AS jsonb) IS NULL OR account_id IN (SELECT jsonb_array_elements_text(CAST(:accounts AS jsonb))))
     ORDER BY created_at, id`,
    {
      most: MOST_ATTEMPTS,
      brokenOff: new Date(now.getTime() - BROKEN_OFF_MS),
      recent: new Date(now.getTime() - 24 * 60 * 60_000),
      accounts: account_ids && JSON.stringify(account_ids),
    }
  )

  return rows.map(({ id }) => id)
}

/** Takes an action to send it; null when somebody else has it, or it is done. */
export const claimAction = async (sql: Sql, id: string, now: Date): Promise<DunningActionRow | null> => {
  const [row] = await sql<DunningActionRow>(
    `UPDATE dealer_credit_dunning_action SET claimed_at = :now, attempts = attempts + 1, updated_at = now()
     WHERE id = :id AND status IN ('planned', 'failed') AND (claimed_at IS NULL OR claimed_at < :brokenOff)
     RETURNING ${COLUMNS}`,
    { id, now, brokenOff: new Date(now.getTime() - BROKEN_OFF_MS) }
  )

  return row ?? null
}

export type Outcome = {
  status: "sent" | "failed" | "skipped"
  reason?: { code: string; params: Record<string, unknown> } | undefined
  deliveries?: Delivery[]
  /** What was said, where it differs from what was planned. */
  params?: Record<string, string | number | null>
}

/**
 * Puts an account at the level that was sent of a charge still open: at once when it is paid, or stands open again; where an ERP
 * keeps the receivables, by what it says is open. Only what is overdue ever has a level, so that no day is asked. The account must
 * be locked.
 */
export const relevel = async (sql: Sql, accountId: string): Promise<void> => {
  await sql(
    `UPDATE dealer_credit_account a SET dunning_level = said.level, updated_at = now()
     FROM (SELECT COALESCE(max(n.level), 0) AS level
       FROM dealer_credit_dunning_action n JOIN dealer_credit_account own ON own.id = n.account_id
       WHERE n.account_id = :accountId AND n.kind = 'level' AND n.status = 'sent' AND n.deleted_at IS NULL
         AND CASE own.mode
           WHEN 'external' THEN EXISTS (SELECT 1 FROM dealer_credit_external_document x WHERE x.id = n.item_id AND x.open > 0)
           ELSE EXISTS (SELECT 1 FROM dealer_credit_item i WHERE i.id = n.item_id AND i.open > 0) END) said
     WHERE a.id = :accountId AND a.dunning_level <> said.level`,
    { accountId }
  )
}

/** Says what came of an action; a level that was said is the account's from then on, while its charge is open. */
export const settleAction = async (
  sql: Sql,
  id: string,
  { status, reason, deliveries = [], params }: Outcome,
  now: Date
): Promise<void> => {
  const [row] = await sql<{ account_id: string; level: number }>(
    `UPDATE dealer_credit_dunning_action SET status = :status, claimed_at = NULL, updated_at = now(),
       sent_at = CASE WHEN :status = 'sent' THEN CAST(:now AS timestamptz) END, reason_code = :code,
       reason_params = CAST(:reasonParams AS jsonb), deliveries = CAST(:deliveries AS jsonb),
       params = COALESCE(CAST(:params AS jsonb), params)
     WHERE id = :id RETURNING account_id, level`,
    {
      id,
      status,
      now,
      code: reason?.code ?? null,
      reasonParams: reason ? JSON.stringify(reason.params) : null,
      deliveries: JSON.stringify(deliveries),
      params: params ? JSON.stringify(params) : null,
    }
  )
  if (row?.level && status === "sent") {
    await sql("SELECT 1 FROM dealer_credit_account WHERE id = :id FOR UPDATE", { id: row.account_id })
    await relevel(sql, row.account_id)
  }
}

/** Writes the level at which accounts stand; answers what those that differed stood at. */
export const writeLevels = async (sql: Sql, levels: readonly AccountLevel[]): Promise<AccountLevel[]> => {
  const wanted = `jsonb_to_recordset(CAST(:levels AS jsonb)) AS w(account_id text, level integer)`

  return sql<AccountLevel>(
    `WITH before AS (
       SELECT a.id, a.dunning_level, w.level FROM dealer_credit_account a JOIN ${wanted} ON w.account_id = a.id
       WHERE a.dunning_level <> w.level ORDER BY a.id FOR UPDATE OF a
     )
     UPDATE dealer_credit_account a SET dunning_level = before.level, updated_at = now() FROM before
     WHERE a.id = before.id RETURNING a.id AS account_id, before.dunning_level AS level`,
    { levels: JSON.stringify(levels) }
  )
}

/** The use of these accounts fell below its line: the next crossing is told again. Answers the ids of the notices. */
export const endLimitNotices = async (
  sql: Sql,
  accountIds: readonly string[],
  now: Date
): Promise<string[]> => {
  const rows = await sql<{ id: string }>(
    `UPDATE dealer_credit_dunning_action SET ended_at = :now, updated_at = now()
     WHERE kind = 'limit_notice' AND status = 'sent' AND ended_at IS NULL AND deleted_at IS NULL
       AND account_id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb))) RETURNING id`,
    { now, ids: JSON.stringify(accountIds) }
  )

  return rows.map(({ id }) => id)
}

/** The undo of `endLimitNotices`. */
export const reopenLimitNotices = async (sql: Sql, ids: readonly string[]): Promise<void> => {
  await sql(
    `UPDATE dealer_credit_dunning_action SET ended_at = NULL, updated_at = now()
     WHERE id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))`,
    { ids: JSON.stringify(ids) }
  )
}
