import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { countRulesNaming } from "./rules-in-use"

const USAGE = `
  SELECT (
    SELECT count(*) FROM dealer d
    JOIN LATERAL (
      SELECT a.territory_id FROM dealer_territory_assignment a
      WHERE a.dealer_id = d.id AND a.deleted_at IS NULL AND a.effective_at <= :at
      ORDER BY a.effective_at DESC LIMIT 1
    ) home ON home.territory_id = :id
    WHERE d.deleted_at IS NULL
  ) + (
    SELECT count(DISTINCT a.dealer_id) FROM dealer_territory_assignment a
    WHERE a.territory_id = :id AND a.deleted_at IS NULL AND a.effective_at > :at
  ) AS count`

type Raw = {
  raw: (sql: string, bindings: Record<string, unknown>) => Promise<{ rows: { count: string }[] }>
}

/** How many dealers have this territory at that instant or later, plus how many rules, cycles and processes name it. */
export const territoryUsage = async (
  container: Pick<MedusaContainer, "resolve">,
  id: string,
  at: Date
): Promise<number> => {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as Raw
  const { rows } = await connection.raw(USAGE, { id, at })

  return Number(rows[0]?.count ?? 0) + (await countRulesNaming(container, "territory", id))
}
