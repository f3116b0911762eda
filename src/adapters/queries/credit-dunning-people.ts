import { rowsOf, type Scope } from "./dealer-sql"

/** Somebody who can be told, with the language they said they read, if they did. */
export type DunningPerson = {
  kind: "finance" | "owner" | "sales_owner"
  id: string
  email: string | null
  phone: string | null
  locale: string | null
}

/** Members of the dealer who look after its money or own it, and its sales owner. One query. */
export const dunningPeople = (scope: Scope, dealerId: string): Promise<DunningPerson[]> =>
  rowsOf<DunningPerson>(
    scope,
    `SELECT m.role AS kind, c.id, c.email, c.phone, c.metadata->>'locale' AS locale
     FROM dealer_member m JOIN customer c ON c.id = m.customer_id AND c.deleted_at IS NULL
     WHERE m.dealer_id = :dealerId AND m.deleted_at IS NULL AND m.role IN ('finance', 'owner')
     UNION ALL
     SELECT 'sales_owner', u.id, u.email, NULL, u.metadata->>'locale'
     FROM dealer d JOIN "user" u ON u.id = d.sales_owner_id AND u.deleted_at IS NULL WHERE d.id = :dealerId
     ORDER BY kind, id`,
    { dealerId }
  )

/** The channels for which the store has a notification provider. One query. */
export const notificationChannels = async (scope: Scope): Promise<string[]> => {
  const rows = await rowsOf<{ channel: string }>(
    scope,
    `SELECT DISTINCT channel FROM notification_provider p, unnest(p.channels) AS channel
     WHERE p.is_enabled AND p.deleted_at IS NULL ORDER BY channel`
  )

  return rows.map(({ channel }) => channel)
}

/** Which of these are no tiers, territories or dealers? One query. */
export const unknownInGroup = async (
  scope: Scope,
  { kind, ids }: { kind: "all" | "tiers" | "territories" | "dealers"; ids: readonly string[] }
): Promise<string[]> => {
  if (kind === "all") {
    return []
  }
  const table = { tiers: "dealer_tier", territories: "dealer_territory", dealers: "dealer" }[kind]
  const rows = await rowsOf<{ id: string }>(
    scope,
    `SELECT named.id FROM jsonb_array_elements_text(CAST(:ids AS jsonb)) AS named(id)
     WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = named.id AND t.deleted_at IS NULL)`,
    { ids: JSON.stringify(ids) }
  )

  return rows.map(({ id }) => id)
}
