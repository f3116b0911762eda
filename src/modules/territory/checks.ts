import { refusal } from "../../framework/refusal"
import type { Sql } from "../../framework/transact"
import { type Area, areaKeyOf, isKnownArea, labelOf, spellingsOf } from "./domain/areas"
import type { TerritoryFields } from "./storage"

/** Refuses a code in use, a parent that is missing or would close a circle, and areas unknown, repeated or taken. */
export const checkTerritory = async (
  sql: Sql,
  id: string,
  { code, parent_id: parentId }: Partial<TerritoryFields>,
  areas: readonly Area[]
): Promise<void> => {
  if (code !== undefined) {
    await checkCode(sql, id, code)
  }
  if (parentId) {
    await checkParent(sql, id, parentId)
  }
  if (areas.length) {
    checkKnown(areas)
    await checkFree(sql, id, areas)
  }
}

const checkCode = async (sql: Sql, id: string, code: string): Promise<void> => {
  const taken = await sql(
    "SELECT 1 FROM dealer_territory WHERE code = :code AND id <> :id AND deleted_at IS NULL",
    { code, id }
  )
  if (taken.length) {
    throw refusal("territory_code_taken", { code })
  }
}

const checkParent = async (sql: Sql, id: string, parentId: string): Promise<void> => {
  const chain = await sql<{ id: string }>(
    `WITH RECURSIVE chain AS (
       SELECT id, parent_id FROM dealer_territory WHERE id = :parentId AND deleted_at IS NULL
       UNION
       SELECT t.id, t.parent_id FROM dealer_territory t JOIN chain c ON t.id = c.parent_id
     ) SELECT id FROM chain`,
    { parentId }
  )
  if (!chain.length) {
    throw refusal("territory_not_found", { id: parentId })
  }
  if (chain.some((node) => node.id === id)) {
    throw refusal("territory_cycle")
  }
}

const checkKnown = (areas: readonly Area[]): void => {
  const seen = new Set<string>()
  for (const area of areas) {
    if (!isKnownArea(area)) {
      throw refusal("territory_area_unknown", { area: labelOf(area) })
    }
    if (seen.has(areaKeyOf(area))) {
      throw refusal("territory_area_repeated", { area: labelOf(area) })
    }
    seen.add(areaKeyOf(area))
  }
}

const checkFree = async (sql: Sql, id: string, areas: readonly Area[]): Promise<void> => {
  const [taken] = await sql<Area & { name: string; territory_id: string }>(
    `SELECT a.kind, a.country_code, a.value, a.territory_id, t.name
     FROM jsonb_to_recordset(CAST(:areas AS jsonb)) AS w(kind text, country_code text, value text)
     JOIN dealer_territory_area a USING (kind, country_code, value)
     JOIN dealer_territory t ON t.id = a.territory_id
     WHERE a.territory_id <> :id AND a.deleted_at IS NULL LIMIT 1`,
    { areas: JSON.stringify(areas.flatMap(spellingsOf)), id }
  )
  if (taken) {
    const { name, territory_id } = taken
    throw refusal("territory_area_taken", { area: labelOf(taken), name, territory_id })
  }
}
