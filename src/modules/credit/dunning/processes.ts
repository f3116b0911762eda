import { generateEntityId } from "@medusajs/framework/utils"
import { checkAmount } from "../checks"
import { checkProcess, type DunningProcess } from "../domain/dunning-process"
import { isTaken } from "../../../framework/database-error"
import { demand, refusal } from "../../../framework/refusal"
import type { Sql } from "../../../framework/transact"

export type NewDunningProcess = Omit<DunningProcess, "id">
export type DunningProcessRow = DunningProcess & { version: number }

const COLUMNS = `id, name, rank, is_on, "group", currency_code, quiet_days, minimum_amounts, steps, version`

const check = (process: NewDunningProcess): void => {
  demand(checkProcess(process))
  process.minimum_amounts.forEach(({ amount, currency_code }) => {
    checkAmount(amount, currency_code, { zero: true })
  })
}

const bindingsOf = (process: NewDunningProcess): Record<string, unknown> => ({
  name: process.name,
  rank: process.rank,
  is_on: process.is_on,
  group: JSON.stringify(process.group),
  currency_code: process.currency_code,
  quiet_days: process.quiet_days,
  minimum_amounts: JSON.stringify(process.minimum_amounts),
  steps: JSON.stringify(process.steps),
})

const rankTaken =
  (rank: number) =>
  (error: unknown): never => {
    throw isTaken(error) ? refusal("credit_dunning_rank_taken", { rank }) : error
  }

/** Every process, the lowest rank first. */
export const readProcesses = (sql: Sql): Promise<DunningProcessRow[]> =>
  sql<DunningProcessRow>(
    `SELECT ${COLUMNS} FROM dealer_credit_dunning_process WHERE deleted_at IS NULL ORDER BY rank`
  )

/** A new process; answers its id. Refuses what makes no sense, and `credit_dunning_rank_taken`. */
export const insertProcess = async (sql: Sql, process: NewDunningProcess): Promise<string> => {
  check(process)
  const id = generateEntityId(undefined, "dcdun")
  await sql(
    `INSERT INTO dealer_credit_dunning_process (id, name, rank, is_on, "group", currency_code, quiet_days, minimum_amounts, steps)
     VALUES (:id, :name, :rank, :is_on, CAST(:group AS jsonb), :currency_code, :quiet_days, CAST(:minimum_amounts AS jsonb),
       CAST(:steps AS jsonb))`,
    { id, ...bindingsOf(process) }
  ).catch(rankTaken(process.rank))

  return id
}

const lockedProcess = async (sql: Sql, id: string): Promise<DunningProcessRow> => {
  const [row] = await sql<DunningProcessRow>(
    `SELECT ${COLUMNS} FROM dealer_credit_dunning_process WHERE id = :id AND deleted_at IS NULL FOR UPDATE`,
    { id }
  )
  if (!row) {
    throw refusal("credit_dunning_process_not_found", { id })
  }

  return row
}

const write = (sql: Sql, id: string, process: NewDunningProcess, version: number): Promise<unknown> =>
  sql(
    `UPDATE dealer_credit_dunning_process SET name = :name, rank = :rank, is_on = :is_on, "group" = CAST(:group AS jsonb),
       currency_code = :currency_code, quiet_days = :quiet_days, minimum_amounts = CAST(:minimum_amounts AS jsonb),
       steps = CAST(:steps AS jsonb), version = :version, deleted_at = NULL, updated_at = now() WHERE id = :id`,
    { id, version, ...bindingsOf(process) }
  ).catch(rankTaken(process.rank))

/**
 * Changes a process that is still at the version given; answers what it was. Refuses `credit_dunning_process_conflict` when
 * somebody else was faster, what makes no sense, and `credit_dunning_rank_taken`.
 */
export const changeProcess = async (
  sql: Sql,
  { id, version, change }: { id: string; version?: number | undefined; change: Partial<NewDunningProcess> }
): Promise<DunningProcessRow> => {
  const before = await lockedProcess(sql, id)
  if (version !== undefined && version !== before.version) {
    throw refusal("credit_dunning_process_conflict")
  }
  const next = { ...before, ...change }
  check(next)
  await write(sql, id, next, before.version + 1)

  return before
}

/** The undo of a change or removal: the process as it was, unless somebody changed it again since. */
export const restoreProcess = async (sql: Sql, before: DunningProcessRow): Promise<void> => {
  const [row] = await sql<{ version: number; is_gone: boolean }>(
    `SELECT version, deleted_at IS NOT NULL AS is_gone FROM dealer_credit_dunning_process WHERE id = :id FOR UPDATE`,
    { id: before.id }
  )
  if (row && (row.is_gone || row.version === before.version + 1)) {
    await write(sql, before.id, before, before.version)
  }
}

/** Takes a process away; what it said stays in the history. Answers what it was. */
export const removeProcess = async (sql: Sql, id: string): Promise<DunningProcessRow> => {
  const before = await lockedProcess(sql, id)
  await sql(
    "UPDATE dealer_credit_dunning_process SET deleted_at = now(), updated_at = now() WHERE id = :id",
    { id }
  )

  return before
}

/** The undo of a new process: as if it had never been. */
export const forgetProcess = async (sql: Sql, id: string): Promise<void> => {
  await sql("DELETE FROM dealer_credit_dunning_process WHERE id = :id", { id })
}
