import { refusal } from "../../../framework/refusal"
import type { Sql } from "../../../framework/transact"
import {
  lockStatement,
  markItems,
  setStand,
  type Speaker,
  type Spoken,
  type Stand,
  standOf,
  tally,
} from "./stand"

export type Answer = Speaker & {
  id: string
  line: string
  outcome: "accepted" | "rejected"
  answer: string
  confirm_days: number
}

/**
 * A clerk answers a dispute, once. When none is left open the statement is confirmed if the dealer had confirmed the rest and was
 * right each time; else it is the dealer's turn again, with a deadline of its own. Refuses `credit_statement_line_undisputed`.
 */
export const answerLine = async (
  sql: Sql,
  { id, line, outcome, answer, confirm_days, now, actor_id }: Answer
): Promise<Spoken> => {
  const before = standOf(await lockStatement(sql, id, now))
  const remarks = await sql<{ id: string }>(
    `UPDATE dealer_credit_statement_remark SET outcome = :outcome, answer = :answer, answered_by = :actor, answered_at = :now,
       updated_at = now()
     WHERE statement_id = :id AND transaction_id = :line AND kind = 'disputed' AND outcome IS NULL AND withdrawn_at IS NULL
     RETURNING id`,
    { id, line, outcome, answer, actor: actor_id, now }
  )
  if (!remarks.length) {
    throw refusal("credit_statement_line_undisputed", { id: line })
  }
  const remark_ids = remarks.map((remark) => remark.id)
  await markItems(sql, remark_ids)
  const { disputed, rejected } = await tally(sql, id)
  if (disputed === 0) {
    const isAgreed = rejected === 0 && before.confirmed_at !== null
    const deadline_on = await deadlineOf(sql, id, now, confirm_days)
    await setStand(sql, {
      ...before,
      ...(isAgreed
        ? { status: "confirmed" }
        : { status: "issued", deadline_on, confirmed_at: null, confirmed_by: null }),
    })
  }

  return { remark_ids, before }
}

const deadlineOf = async (sql: Sql, id: string, now: Date, days: number): Promise<string> => {
  const [row] = await sql<{ deadline_on: string }>(
    `SELECT greatest(deadline_on, to_char((CAST(:now AS timestamptz) AT TIME ZONE zone)::date + CAST(:days AS integer), 'YYYY-MM-DD'))
       AS deadline_on FROM dealer_credit_statement WHERE id = :id`,
    { id, now, days }
  )

  return row?.deadline_on ?? ""
}

/** Undoes a confirmation or dispute: what was said is marked as withdrawn, and the statement stands as before. */
export const unsay = async (sql: Sql, { remark_ids, before }: Spoken, now: Date): Promise<void> => {
  await lockStatement(sql, before.id, now)
  await sql(
    `UPDATE dealer_credit_statement_remark SET withdrawn_at = :now, updated_at = now()
     WHERE id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))`,
    { now, ids: JSON.stringify(remark_ids) }
  )
  await markItems(sql, remark_ids)
  await setStand(sql, before)
}

/** Undoes an answer: the dispute is open again. */
export const unanswer = async (sql: Sql, { remark_ids, before }: Spoken, now: Date): Promise<void> => {
  await lockStatement(sql, before.id, now)
  await sql(
    `UPDATE dealer_credit_statement_remark SET outcome = NULL, answer = NULL, answered_by = NULL, answered_at = NULL,
       updated_at = now() WHERE id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))`,
    { ids: JSON.stringify(remark_ids) }
  )
  await markItems(sql, remark_ids)
  await setStand(sql, before)
}

/** Confirms what nobody disputed by the end of its deadline's day; answers the ids. */
export const confirmOverdue = async (sql: Sql, now: Date): Promise<string[]> => {
  const rows = await sql<Pick<Stand, "id">>(
    `UPDATE dealer_credit_statement SET status = 'confirmed', confirmed_at = :now, confirmed_by = NULL, updated_at = now()
     WHERE status = 'issued' AND ((deadline_on::date + 1)::timestamp AT TIME ZONE zone) <= :now RETURNING id`,
    { now }
  )

  return rows.map(({ id }) => id)
}

/** The undo of `confirmOverdue`: they wait for the dealer again. */
export const unconfirm = (sql: Sql, ids: readonly string[]): Promise<unknown> =>
  sql(
    `UPDATE dealer_credit_statement SET status = 'issued', confirmed_at = NULL, updated_at = now()
     WHERE status = 'confirmed' AND confirmed_by IS NULL AND id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))`,
    { ids: JSON.stringify(ids) }
  )
