import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What the plugin needs of the store's database. */
export type DatabaseStanding = { encoding: string; missing_tables: string[] }

type Raw = { raw: (sql: string) => Promise<{ rows: DatabaseStanding[] }> }

const SQL = `
  SELECT current_setting('server_encoding') AS encoding,
    ARRAY(SELECT name FROM unnest(ARRAY['dealer', 'dealer_member', 'dealer_price_rule', 'dealer_territory', 'dealer_decision', 'dealer_credit_account']) AS name
      WHERE to_regclass(name) IS NULL) AS missing_tables`

/** In which encoding is the store's text kept, and which of our tables are not there yet? One query. */
export const databaseStanding = async (
  container: Pick<MedusaContainer, "resolve">
): Promise<DatabaseStanding> => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Raw
  const { rows } = await knex.raw(SQL)

  return rows[0] ?? { encoding: "unknown", missing_tables: [] }
}
