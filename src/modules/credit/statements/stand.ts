import { refusal } from "../../../framework/refusal"
import type { Sql } from "../../../framework/transact"
import { isOnStatement } from "./owed"

/** A statement as it stands while its row is locked, and what there is to know for a verdict. */
export type LockedStatement = {
  id: string
  number: number
  currency_code: string
  status: string
  deadline_on: string
  confirmed_at: Date | null
  confirmed_by: string | null
  is_over: boolean
  line_count: number
}

/** How a statement stood, for the undo. */
export type Stand = Pick<LockedStatement, "id" | "status" | "deadline_on" | "confirmed_at" | "confirmed_by">

/** Who says it, and when. */
export type Speaker = { now: Date; actor_id: string | null }

/** What was written, and how the statement stood before. */
export type Spoken = { remark_ids: string[]; before: Stand }

/** A statement of the chain, locked. Refuses `credit_statement_not_found`, `credit_statement_not_current`. */
export const lockStatement = async (sql: Sql, id: string, now: Date): Promise<LockedStatement> => {
  const [row] = await sql<LockedStatement>(
    `SELECT id, number, currency_code, status, deadline_on, confirmed_at, confirmed_by, line_count,
       ((deadline_on::date + 1)::timestamp AT TIME ZONE zone) <= :now AS is_over
     FROM dealer_credit_statement WHERE id = :id AND status <> 'withdrawn' FOR UPDATE`,
    { id, now }
  )
  if (!row) {
    throw refusal("credit_statement_not_found", { id })
  }
  if (row.status === "superseded") {
    throw refusal("credit_statement_not_current", { number: row.number })
  }

  return row
}

export const standOf = ({ id, status, deadline_on, confirmed_at, confirmed_by }: LockedStatement): Stand => ({
  id,
  status,
  deadline_on,
  confirmed_at,
  confirmed_by,
})

export const setStand = (sql: Sql, { id, ...stand }: Stand): Promise<unknown> =>
  sql(
    `UPDATE dealer_credit_statement SET status = :status, deadline_on = :deadline_on, confirmed_at = :confirmed_at,
       confirmed_by = :confirmed_by, updated_at = now() WHERE id = :id`,
    { id, ...stand }
  )

/** How the lines of a statement stand by their newest remarks. */
export const tally = async (
  sql: Sql,
  id: string
): Promise<{ confirmed: number; disputed: number; rejected: number }> => {
  const [row] = await sql<{ confirmed: number; disputed: number; rejected: number }>(
    `SELECT count(*) FILTER (WHERE kind = 'confirmed' OR outcome = 'accepted')::int AS confirmed,
       count(*) FILTER (WHERE kind = 'disputed' AND outcome IS NULL)::int AS disputed,
       count(*) FILTER (WHERE outcome = 'rejected')::int AS rejected
     FROM (SELECT DISTINCT ON (transaction_id) * FROM dealer_credit_statement_remark
           WHERE statement_id = :id AND withdrawn_at IS NULL ORDER BY transaction_id, made_at DESC, id DESC) newest`,
    { id }
  )

  return row ?? { confirmed: 0, disputed: 0, rejected: 0 }
}

/** The lines by their ledger rows. Refuses `credit_statement_line_not_found`. */
export const demandLines = async (sql: Sql, id: string, lines: readonly string[]): Promise<void> => {
  const rows = await sql<{ id: string }>(
    `SELECT t.id FROM dealer_credit_statement s
     JOIN dealer_credit_transaction t ON t.account_id = s.account_id AND t.deleted_at IS NULL AND ${isOnStatement("t", "s")}
     JOIN dealer_credit_item i ON i.transaction_id = COALESCE(t.reverses_id, t.id)
     WHERE s.id = :id AND t.id IN (SELECT jsonb_array_elements_text(CAST(:lines AS jsonb)))`,
    { id, lines: JSON.stringify(lines) }
  )
  const missing = lines.find((line) => rows.every((row) => row.id !== line))
  if (missing !== undefined) {
    throw refusal("credit_statement_line_not_found", { id: missing })
  }
}

/** A charge rests with its collector while one of its lines is disputed. */
export const markItems = (sql: Sql, remarkIds: readonly string[]): Promise<unknown> =>
  sql(
    `UPDATE dealer_credit_item i SET updated_at = now(), is_disputed = EXISTS (
       SELECT 1 FROM dealer_credit_statement_remark r WHERE r.transaction_id = i.transaction_id
         AND r.kind = 'disputed' AND r.outcome IS NULL AND r.withdrawn_at IS NULL)
     WHERE i.side = 'debit' AND i.transaction_id IN (SELECT transaction_id FROM dealer_credit_statement_remark
       WHERE id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb))))`,
    { ids: JSON.stringify(remarkIds) }
  )
