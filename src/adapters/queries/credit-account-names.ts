import { rowsOf, type Scope } from "./dealer-sql"

/** Whose account it is, and its currency. */
export type AccountName = { dealer: { id: string; code: string; name: string }; currency_code: string }

/** Names of credit accounts, also of deleted dealers': a ledger outlives them. One query. */
export const accountNames = async (
  scope: Scope,
  ids: readonly string[]
): Promise<Map<string, AccountName>> => {
  if (!ids.length) {
    return new Map()
  }
  const rows = await rowsOf<AccountName & { id: string }>(
    scope,
    `SELECT a.id, a.currency_code, json_build_object('id', d.id, 'code', d.code, 'name', d.name) AS dealer
     FROM dealer_credit_account a JOIN dealer d ON d.id = a.dealer_id WHERE a.id = ANY(:ids)`,
    { ids: [...ids] }
  )

  return new Map(rows.map(({ id, ...name }) => [id, name]))
}
