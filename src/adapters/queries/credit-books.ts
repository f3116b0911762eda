import { rowsOf, type Scope } from "./dealer-sql"

/** Whose account it is, as a person knows it. */
export type AccountName = { id: string; dealer_code: string | null; currency_code: string }

/** Who owns these accounts, by their id. One query. */
export const accountNames = async (
  scope: Scope,
  ids: readonly string[]
): Promise<Map<string, AccountName>> => {
  const rows = await rowsOf<AccountName>(
    scope,
    `SELECT a.id, d.code AS dealer_code, a.currency_code FROM dealer_credit_account a LEFT JOIN dealer d ON d.id = a.dealer_id
     WHERE a.id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))`,
    { ids: JSON.stringify(ids) }
  )

  return new Map(rows.map((row) => [row.id, row]))
}
