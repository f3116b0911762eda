import { generateEntityId } from "@medusajs/framework/utils"
import { checkAmount } from "../checks"
import { refusal } from "../../../framework/refusal"
import type { Sql } from "../../../framework/transact"
import {
  demandLines,
  lockStatement,
  markItems,
  setStand,
  type Speaker,
  type Spoken,
  standOf,
  tally,
} from "./stand"

type Remark = { kind: "confirmed" | "disputed"; reason: string | null; claimed_amount: string | null }

const writeRemarks = async (
  sql: Sql,
  id: string,
  lines: readonly string[],
  { kind, reason, claimed_amount }: Remark,
  { now, actor_id }: Speaker
): Promise<string[]> => {
  const remarks = lines.map((line) => ({ id: generateEntityId(undefined, "dcrem"), line }))
  await sql(
    `INSERT INTO dealer_credit_statement_remark (id, statement_id, transaction_id, kind, reason, claimed_amount, made_by, made_at)
     SELECT r.id, :statement, r.line, :kind, :reason, CAST(:claimed AS numeric), :actor, :now
     FROM jsonb_to_recordset(CAST(:remarks AS jsonb)) AS r(id text, line text)`,
    {
      statement: id,
      kind,
      reason,
      claimed: claimed_amount,
      actor: actor_id,
      now,
      remarks: JSON.stringify(remarks),
    }
  )

  return remarks.map((remark) => remark.id)
}

export type Confirmation = Speaker & { id: string; lines?: readonly string[] | undefined }

/**
 * The dealer agrees: to these lines, or to all that is not disputed. The statement is confirmed once nothing on it is disputed.
 * Confirming it again changes nothing.
 */
export const confirmStatement = async (
  sql: Sql,
  { id, lines, now, actor_id }: Confirmation
): Promise<Spoken> => {
  const statement = await lockStatement(sql, id, now)
  const before = standOf(statement)
  if (statement.status === "confirmed") {
    return { remark_ids: [], before }
  }
  await demandLines(sql, id, lines ?? [])
  const disputed = await sql<{ transaction_id: string }>(
    `SELECT transaction_id FROM dealer_credit_statement_remark
     WHERE statement_id = :id AND kind = 'disputed' AND outcome IS NULL AND withdrawn_at IS NULL`,
    { id }
  )
  const open = disputed.find(({ transaction_id }) => lines?.includes(transaction_id))
  if (open) {
    throw refusal("credit_statement_line_disputed", { id: open.transaction_id })
  }
  const remark = { kind: "confirmed", reason: null, claimed_amount: null } as const
  const remark_ids = await writeRemarks(sql, id, [...new Set(lines ?? [])], remark, { now, actor_id })
  const { confirmed } = await tally(sql, id)
  const isWhole = !lines || confirmed >= statement.line_count
  await setStand(sql, {
    ...before,
    status: disputed.length ? "disputed" : isWhole ? "confirmed" : "issued",
    ...(isWhole && { confirmed_at: now, confirmed_by: actor_id }),
  })

  return { remark_ids, before }
}

export type Dispute = Speaker & { id: string; line: string; reason: string; claimed_amount: string | null }

/**
 * The dealer says what is wrong with a line, until the end of the deadline's day. Refuses `credit_statement_confirmed`,
 * `credit_statement_deadline_passed`, `credit_statement_line_not_found`, `credit_statement_line_disputed`.
 */
export const disputeLine = async (
  sql: Sql,
  { id, line, reason, claimed_amount, ...speaker }: Dispute
): Promise<Spoken> => {
  const statement = await lockStatement(sql, id, speaker.now)
  if (statement.status === "confirmed") {
    throw refusal("credit_statement_confirmed", { number: statement.number })
  }
  if (statement.is_over) {
    throw refusal("credit_statement_deadline_passed", { deadline_on: statement.deadline_on })
  }
  await demandLines(sql, id, [line])
  if (claimed_amount !== null) {
    checkAmount(claimed_amount.replace(/^-/, ""), statement.currency_code, { zero: true })
  }
  const [open] = await sql(
    `SELECT 1 FROM dealer_credit_statement_remark WHERE statement_id = :id AND transaction_id = :line
       AND kind = 'disputed' AND outcome IS NULL AND withdrawn_at IS NULL`,
    { id, line }
  )
  if (open) {
    throw refusal("credit_statement_line_disputed", { id: line })
  }
  const remark_ids = await writeRemarks(
    sql,
    id,
    [line],
    { kind: "disputed", reason, claimed_amount },
    speaker
  )
  await markItems(sql, remark_ids)
  const before = standOf(statement)
  await setStand(sql, { ...before, status: "disputed" })

  return { remark_ids, before }
}
