import { generateEntityId } from "@medusajs/framework/utils"
import { refusal } from "../../framework/refusal"
import type { Sql } from "../../framework/transact"
import type { Area } from "./domain/areas"

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

/**
 * Lets one change of the tree happen at a time, until the transaction ends: cycles and shared areas can then be seen
 * before they are written.
 */
export const lockTree = (sql: Sql) => sql("SELECT pg_advisory_xact_lock(hashtext('dealer_territory'))")

/** The territory as it stands; refused when there is none. */
export const snapshotOf = async (sql: Sql, id: string): Promise<TerritorySnapshot> => {
  const [found] = await sql<TerritorySnapshot>(
    `SELECT to_jsonb(t) AS row,
            (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM dealer_territory_area a WHERE a.territory_id = t.id) AS areas
     FROM dealer_territory t WHERE t.id = :id AND t.deleted_at IS NULL`,
    { id }
  )
  if (!found) {
    throw refusal("territory_not_found", { id })
  }

  return found
}

/** How many territories lie directly in this one? */
export const countChildren = async (sql: Sql, id: string): Promise<number> => {
  const rows = await sql<{ count: number }>(
    "SELECT count(*)::int AS count FROM dealer_territory WHERE parent_id = :id AND deleted_at IS NULL",
    { id }
  )

  return rows[0]?.count ?? 0
}

/** Writes areas for a territory, in one statement. */
export const insertAreas = async (sql: Sql, territoryId: string, areas: readonly Area[]): Promise<void> => {
  await sql(
    `INSERT INTO dealer_territory_area (id, kind, country_code, value, territory_id)
     SELECT a.id, a.kind, a.country_code, a.value, :territoryId
     FROM jsonb_to_recordset(CAST(:areas AS jsonb)) AS a(id text, kind text, country_code text, value text)`,
    {
      territoryId,
      areas: JSON.stringify(areas.map((area) => ({ ...area, id: generateEntityId("", "dtarea") }))),
    }
  )
}

/** Takes all areas from a territory. */
export const deleteAreas = (sql: Sql, id: unknown) =>
  sql("DELETE FROM dealer_territory_area WHERE territory_id = :id", { id })

/** Puts a territory and its areas back as they stood. */
export const putBack = async (sql: Sql, { row, areas }: TerritorySnapshot): Promise<void> => {
  const columns = Object.keys(row)
  const set = columns.map((column) => `"${column}" = excluded."${column}"`).join(", ")
  await sql(
    `INSERT INTO dealer_territory SELECT * FROM jsonb_populate_record(NULL::dealer_territory, CAST(:row AS jsonb))
     ON CONFLICT (id) DO UPDATE SET ${set}`,
    { row: JSON.stringify(row) }
  )
  await deleteAreas(sql, row.id)
  await sql(
    `INSERT INTO dealer_territory_area
     SELECT * FROM jsonb_populate_recordset(NULL::dealer_territory_area, CAST(:areas AS jsonb))`,
    { areas: JSON.stringify(areas) }
  )
}
