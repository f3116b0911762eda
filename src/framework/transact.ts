import type { Context, DAL } from "@medusajs/framework/types"
import { isBusy, isTaken } from "./database-error"
import { refusal } from "./refusal"

type Trx = { raw: (sql: string, bindings: Record<string, unknown>) => Promise<{ rows: unknown[] }> }
type Manager = { getTransactionContext: () => Trx; getKnex: () => Trx }

/** Runs one statement inside the service's transaction. Bindings are `:name`. */
export type Sql = <Row>(statement: string, bindings?: Record<string, unknown>) => Promise<Row[]>

/** What runs in one transaction: its statements, and the context that makes the service's own methods join it. */
export type Work<T> = (sql: Sql, context: Context) => Promise<T>

/** Runs work of a part of the module in a transaction of its own. */
export type Transact = <T>(work: Work<T>) => Promise<T>

const sqlOf = (trx: Trx): Sql =>
  (async (statement, bindings = {}) => (await trx.raw(statement, bindings)).rows) as Sql

/** Runs statements that only read, each on its own: for looking, never for what a write decides upon. */
export const look = (repository: DAL.RepositoryService): Sql =>
  sqlOf(repository.getFreshManager<Manager>().getKnex())

const once = <T>(repository: DAL.RepositoryService, work: Work<T>): Promise<T> =>
  repository.transaction(async (transactionManager: unknown) => {
    const trx = (transactionManager as Manager).getTransactionContext()
    const sql = sqlOf(trx)
    await sql("SET LOCAL lock_timeout = '3s'")

    return work(sql, { transactionManager })
  })

/**
 * Runs the work in one short transaction. A lock that does not come within three seconds answers `busy`. When somebody else
 * took a unique value meanwhile the work is tried once more: its own check then sees it and refuses in the catalogue's words.
 */
export const transact = async <T>(repository: DAL.RepositoryService, work: Work<T>): Promise<T> => {
  try {
    return await once(repository, work).catch((error: unknown) => {
      if (isTaken(error)) {
        return once(repository, work)
      }
      throw error
    })
  } catch (error) {
    throw isBusy(error) || isTaken(error) ? refusal("busy") : error
  }
}
