import { rowsOf, type Scope } from "./dealer-sql"

/** What the merchant calls the store; empty when there is none. */
export const storeName = async (scope: Scope): Promise<string> => {
  const rows = await rowsOf<{ name: string }>(
    scope,
    "SELECT name FROM store WHERE deleted_at IS NULL ORDER BY created_at LIMIT 1"
  )

  return rows[0]?.name ?? ""
}
