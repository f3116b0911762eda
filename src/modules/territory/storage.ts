import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import { withRefusal } from "../../shared/refusal"
import type { Area } from "./domain/areas"

type Params = readonly unknown[]
type Transaction = { raw: (sql: string, params: Params) => Promise<{ rows: unknown[] }> }

/** What a territory is made of, apart from its areas. */
export type TerritoryFields = {
  code: string
  name: string
  name_zh: string | null
  parent_id: string | null
  manager_id: string | null
  time_zone: string
  stock_location_id: string | null
}

/** A territory as it stood, to the microsecond: what an undo puts back. */
export type TerritorySnapshot = { row: Record<string, unknown>; areas: Record<string, unknown>[] }

/** A refusal of the catalogue, from a service. */
export const refuse = (code: string, params: Record<string, unknown> = {}): MedusaError =>
  withRefusal(
    new MedusaError(
      code.endsWith("_not_found") ? MedusaError.Types.NOT_FOUND : MedusaError.Types.NOT_ALLOWED,
      code,
      code
    ),
    { code, params }
  )

/** Runs SQL in the transaction of a service call. */
export const sqlOf = (context: Context<EntityManager>) => {
  const transaction: Transaction | undefined = context.transactionManager?.getTransactionContext()
  if (!transaction) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "Territories change only in a transaction")
  }

  return async <T>(statement: string, params: Params = []): Promise<T[]> => {
    const { rows } = await transaction.raw(statement, params)

    return rows as T[]
  }
}
export type Sql = ReturnType<typeof sqlOf>

const isLockTimeout = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === "55P03"

/**
 * Lets one change of the tree happen at a time, until the transaction ends: cycles and shared areas can then be seen
 * before they are written. Waits at most three seconds.
 */
export const lockTree = async (sql: Sql): Promise<void> => {
  try {
    await sql("SET LOCAL lock_timeout = '3s'")
    await sql("SELECT pg_advisory_xact_lock(hashtext('dealer_territory'))")
  } catch (error) {
    throw isLockTimeout(error) ? refuse("busy") : error
  }
}

/** The territory as it stands; refused when there is none. */
export const snapshotOf = async (sql: Sql, id: string): Promise<TerritorySnapshot> => {
  const [found] = await sql<TerritorySnapshot>(
    `SELECT to_jsonb(t) AS row,
            (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM dealer_territory_area a WHERE a.territory_id = t.id) AS areas
     FROM dealer_territory t WHERE t.id = ? AND t.deleted_at IS NULL`,
    [id]
  )
  if (!found) {
    throw refuse("territory_not_found", { id })
  }

  return found
}

/** Writes areas for a territory, in one statement. */
export const insertAreas = async (sql: Sql, territoryId: string, areas: readonly Area[]): Promise<void> => {
  await sql(
    `INSERT INTO dealer_territory_area (id, kind, country_code, value, territory_id)
     SELECT a.id, a.kind, a.country_code, a.value, ?
     FROM jsonb_to_recordset(?::jsonb) AS a(id text, kind text, country_code text, value text)`,
    [territoryId, JSON.stringify(areas.map((area) => ({ ...area, id: generateEntityId("", "dtarea") })))]
  )
}

/** Puts a territory and its areas back as they stood. */
export const putBack = async (sql: Sql, { row, areas }: TerritorySnapshot): Promise<void> => {
  const columns = Object.keys(row)
  const set = columns.map((column) => `"${column}" = excluded."${column}"`).join(", ")
  await sql(
    `INSERT INTO dealer_territory SELECT * FROM jsonb_populate_record(NULL::dealer_territory, ?::jsonb)
     ON CONFLICT (id) DO UPDATE SET ${set}`,
    [JSON.stringify(row)]
  )
  await sql("DELETE FROM dealer_territory_area WHERE territory_id = ?", [row.id])
  await sql(
    "INSERT INTO dealer_territory_area SELECT * FROM jsonb_populate_recordset(NULL::dealer_territory_area, ?::jsonb)",
    [JSON.stringify(areas)]
  )
}
