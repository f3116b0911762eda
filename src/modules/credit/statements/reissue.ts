import { refusal } from "../../../framework/refusal"
import type { Sql } from "../../../framework/transact"
import { bringBack, type Carried, carryDisputes } from "./carry"
import { type ClosedStatement, closePeriods, type Closing, CURRENT, type PeriodToClose } from "./close"
import { owedBy } from "./owed"

type Kept = PeriodToClose & { id: string; number: number; version: number; was: string }

/** What was made, the oldest first, how what it replaced stood before, and the disputes that went on. */
export type Reissued = {
  made: ClosedStatement[]
  replaced: { id: string; status: string }[]
  carried: Carried[]
}

const askedStatement = async (sql: Sql, id: string): Promise<{ account_id: string; number: number }> => {
  const [asked] = await sql<{
    account_id: string
    number: number
    is_current: boolean
    knows_more: boolean
  }>(
    `SELECT s.account_id, s.number, ${CURRENT} AS is_current, EXISTS (SELECT 1 FROM dealer_credit_transaction t
       WHERE t.account_id = s.account_id AND t.deleted_at IS NULL AND t.seq > s.through_seq AND t.effective_at < s.closes_at AND (${owedBy("t")}) <> 0) AS knows_more
     FROM dealer_credit_statement s WHERE s.id = :id AND s.status <> 'withdrawn'`,
    { id }
  )
  if (!asked) {
    throw refusal("credit_statement_not_found", { id })
  }
  if (!asked.is_current) {
    throw refusal("credit_statement_not_current", { number: asked.number })
  }
  if (!asked.knows_more) {
    throw refusal("credit_statement_unchanged", { number: asked.number })
  }

  return asked
}

/**
 * Issues a period anew with all that is known by now, and every later one of the account with it, each as its next version: a late
 * fact moves from the statement on which it came to the one where it belongs, and each opening stays the closing before it. What
 * is disputed stays disputed. The statements must be locked. Refuses `credit_statement_not_found`,
 * `credit_statement_not_current`, `credit_statement_unchanged`.
 */
export const reissuePeriods = async (
  sql: Sql,
  { id, reason, ...closing }: Closing & { id: string; reason: string }
): Promise<Reissued> => {
  const { account_id, number } = await askedStatement(sql, id)
  const replaced = await sql<Kept>(
    `WITH was AS (
       SELECT id, status FROM dealer_credit_statement
       WHERE account_id = :account_id AND number >= :number AND ${CURRENT} FOR UPDATE
     )
     UPDATE dealer_credit_statement s SET status = 'superseded', updated_at = now()
     FROM was WHERE s.id = was.id RETURNING s.*, was.status AS was`,
    { account_id, number }
  )
  const made: ClosedStatement[] = []
  for (const old of replaced.sort((a, b) => a.number - b.number)) {
    const anew = { ...old, version: old.version + 1, supersedes_id: old.id, reissue_reason: reason }
    made.push(...(await closePeriods(sql, [anew], closing)))
  }

  const carried = await carryDisputes(sql, {
    made: made.map((one) => one.id),
    replaced: replaced.map((old) => old.id),
    now: closing.now,
  })

  return { made, replaced: replaced.map(({ id: old, was }) => ({ id: old, status: was })), carried }
}

/**
 * The undo of a close or reissue: takes back statements that nobody has spoken about and on which none was built since; a
 * statement is never removed, it is marked. What they replaced stands again as before. `OFFSET 0` keeps each question about one
 * statement a look-up by index, whatever the planner thinks of their number.
 */
export const withdrawStatements = async (
  sql: Sql,
  { made, replaced, carried }: Pick<Reissued, "replaced" | "carried"> & { made: readonly string[] }
): Promise<void> => {
  await bringBack(sql, carried)
  await sql(
    `WITH made AS MATERIALIZED (SELECT id FROM jsonb_array_elements_text(CAST(:made AS jsonb)) AS made(id))
     UPDATE dealer_credit_statement s SET status = 'withdrawn', updated_at = now()
     FROM made
     WHERE s.id = made.id AND s.status = 'issued'
       AND NOT EXISTS (SELECT 1 FROM dealer_credit_statement_remark r WHERE r.statement_id = s.id AND r.withdrawn_at IS NULL AND r.deleted_at IS NULL OFFSET 0)
       AND NOT EXISTS (SELECT 1 FROM dealer_credit_statement later WHERE later.account_id = s.account_id
         AND later.number > s.number AND later.${CURRENT} AND later.id NOT IN (SELECT id FROM made) OFFSET 0)`,
    { made: JSON.stringify(made) }
  )
  await sql(
    `UPDATE dealer_credit_statement s SET status = was.status, updated_at = now()
     FROM jsonb_to_recordset(CAST(:replaced AS jsonb)) AS was(id text, status text)
     WHERE s.id = was.id AND NOT EXISTS (SELECT 1 FROM dealer_credit_statement now_there
       WHERE now_there.account_id = s.account_id AND now_there.number = s.number AND now_there.${CURRENT})`,
    { replaced: JSON.stringify(replaced) }
  )
}
