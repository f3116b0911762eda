import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../../framework/transact"
import { isOnStatement } from "./owed"

/** A dispute that went on to another version: the remark that was made, and the one that stands for it there. */
export type Carried = { was: string; is: string }

const among = (name: string): string => `(SELECT jsonb_array_elements_text(CAST(:${name} AS jsonb)))`

/** Disputes that nobody has answered go on to the version on which their line stands now: it is disputed from the start. */
export const carryDisputes = async (
  sql: Sql,
  { made, replaced, now }: { made: readonly string[]; replaced: readonly string[]; now: Date }
): Promise<Carried[]> => {
  const open = await sql<{ was: string; statement_id: string }>(
    `SELECT r.id AS was, s.id AS statement_id
     FROM dealer_credit_statement_remark r
     JOIN dealer_credit_transaction t ON t.id = r.transaction_id
     JOIN dealer_credit_statement s ON s.account_id = t.account_id AND s.id IN ${among("made")} AND ${isOnStatement("t", "s")}
     WHERE r.statement_id IN ${among("replaced")} AND r.kind = 'disputed' AND r.outcome IS NULL
       AND r.withdrawn_at IS NULL AND r.deleted_at IS NULL`,
    { made: JSON.stringify(made), replaced: JSON.stringify(replaced) }
  )
  if (!open.length) {
    return []
  }
  const carried = open.map((one) => ({ ...one, is: generateEntityId(undefined, "dcrem") }))
  const bindings = { carried: JSON.stringify(carried), now }
  await sql(
    `INSERT INTO dealer_credit_statement_remark
       (id, statement_id, transaction_id, kind, reason, claimed_amount, made_by, made_at)
     SELECT c."is", c.statement_id, r.transaction_id, r.kind, r.reason, r.claimed_amount, r.made_by, r.made_at
     FROM jsonb_to_recordset(CAST(:carried AS jsonb)) AS c("is" text, was text, statement_id text)
     JOIN dealer_credit_statement_remark r ON r.id = c.was`,
    bindings
  )
  await sql(
    `UPDATE dealer_credit_statement_remark r SET withdrawn_at = :now, updated_at = now()
     FROM jsonb_to_recordset(CAST(:carried AS jsonb)) AS c(was text) WHERE r.id = c.was`,
    bindings
  )
  await sql(
    `UPDATE dealer_credit_statement s SET status = 'disputed', updated_at = now()
     FROM jsonb_to_recordset(CAST(:carried AS jsonb)) AS c(statement_id text) WHERE s.id = c.statement_id`,
    bindings
  )

  return carried.map(({ was, is }) => ({ was, is }))
}

/** The undo of `carryDisputes`: what nobody has answered there is disputed here again. */
export const bringBack = async (sql: Sql, carried: readonly Carried[]): Promise<void> => {
  await sql(
    `WITH back AS (
       UPDATE dealer_credit_statement_remark r SET withdrawn_at = now(), updated_at = now()
       FROM jsonb_to_recordset(CAST(:carried AS jsonb)) AS c(was text, "is" text)
       WHERE r.id = c."is" AND r.outcome IS NULL AND r.withdrawn_at IS NULL RETURNING c.was, r.statement_id
     ), before AS (
       UPDATE dealer_credit_statement_remark r SET withdrawn_at = NULL, updated_at = now()
       FROM back WHERE r.id = back.was
     )
     UPDATE dealer_credit_statement s SET status = 'issued', updated_at = now() FROM back WHERE s.id = back.statement_id`,
    { carried: JSON.stringify(carried) }
  )
}
