import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Named = { id: string; name: string }
type Raw = { raw: (sql: string, bindings: unknown[]) => Promise<{ rows: Named[] }> }

/** The names of these dealers, also of deleted ones: a record outlives its dealer. One query. */
export const dealerNames = async (
  container: Pick<MedusaContainer, "resolve">,
  ids: readonly string[]
): Promise<Map<string, Named>> => {
  if (!ids.length) {
    return new Map()
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Raw
  const { rows } = await knex.raw(`SELECT id, name FROM dealer WHERE id = ANY(?)`, [[...ids]])

  return new Map(rows.map((row) => [row.id, row]))
}
