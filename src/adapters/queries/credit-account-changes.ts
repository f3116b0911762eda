import type { CreditAccountChange } from "../../http/credit-account-changes"
import { iso, rowsOf, type Scope } from "./dealer-sql"

type Row = Omit<CreditAccountChange, "created_at"> & { created_at: Date }

const HEAD = (id: string): string => `
  (SELECT json_build_object('id', a.id, 'name', d.name) FROM dealer_credit_account a JOIN dealer d ON d.id = a.dealer_id
   WHERE c.kind = 'parent' AND a.id = ${id})`

const FROM = "FROM dealer_credit_account_change c WHERE c.account_id = :accountId AND c.deleted_at IS NULL"

/** A page of the journal of an account's tolerance and group, newest first, and how many rows there are. Two queries. */
export const listAccountChanges = async (
  scope: Scope,
  accountId: string,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ account_changes: CreditAccountChange[]; count: number }> => {
  const bindings = { accountId, limit, offset }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT c.id, c.kind,
         CASE WHEN c.kind = 'tolerance' THEN c.before::float8 END AS tolerance_before,
         CASE WHEN c.kind = 'tolerance' THEN c.after::float8 END AS tolerance_after,
         ${HEAD("c.before")} AS parent_before, ${HEAD("c.after")} AS parent_after, c.reason, c.created_by, c.created_at
       ${FROM} ORDER BY c.created_at DESC, c.id DESC LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${FROM}`, bindings),
  ])

  return {
    account_changes: rows.map((row) => ({ ...row, created_at: iso(row.created_at) })),
    count: totals[0]?.count ?? 0,
  }
}
