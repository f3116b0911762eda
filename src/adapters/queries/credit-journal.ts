import type { CreditHold, CreditLimitChange } from "../../http/credit"
import { iso, rowsOf, type Scope } from "./dealer-sql"

type Page = { limit: number; offset: number }

type HoldRow = Omit<
  CreditHold,
  "amount" | "charged" | "released" | "remaining" | "expires_at" | "created_at"
> &
  Record<"amount" | "charged" | "released" | "remaining", string> & {
    expires_at: Date | null
    created_at: Date
  }

const HOLDS = `
  FROM dealer_credit_hold h
  WHERE h.account_id = :accountId AND h.deleted_at IS NULL AND (CAST(:id AS text) IS NULL OR h.id = :id)
    AND (CAST(:status AS text) IS NULL OR h.status = :status) AND (CAST(:orderId AS text) IS NULL OR h.order_id = :orderId)`

const toHold = (row: HoldRow): CreditHold => ({
  ...row,
  amount: Number(row.amount),
  charged: Number(row.charged),
  released: Number(row.released),
  remaining: Number(row.remaining),
  expires_at: row.expires_at && iso(row.expires_at),
  created_at: iso(row.created_at),
})

/** A page of an account's holds, newest first, and how many there are. Two queries. */
export const listCreditHolds = async (
  scope: Scope,
  accountId: string,
  {
    limit,
    offset,
    id,
    status,
    order_id,
  }: Page & { id?: string; status?: string | undefined; order_id?: string | undefined }
): Promise<{ holds: CreditHold[]; count: number }> => {
  const bindings = {
    accountId,
    limit,
    offset,
    id: id ?? null,
    status: status ?? null,
    orderId: order_id ?? null,
  }
  const [rows, totals] = await Promise.all([
    rowsOf<HoldRow>(
      scope,
      `SELECT h.id, h.amount, h.charged, h.released, h.amount - h.charged - h.released AS remaining, h.status, h.cart_id,
         h.order_id, (SELECT o.display_id FROM "order" o WHERE o.id = h.order_id) AS order_display_id, h.expires_at, h.created_at
       ${HOLDS} ORDER BY h.created_at DESC, h.id DESC LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${HOLDS}`, bindings),
  ])

  return { holds: rows.map(toHold), count: totals[0]?.count ?? 0 }
}

type LimitRow = Omit<CreditLimitChange, "credit_limit" | "starts_at" | "ends_at" | "created_at"> & {
  credit_limit: string
  starts_at: Date | null
  ends_at: Date | null
  created_at: Date
}

const toLimitChange = (row: LimitRow): CreditLimitChange => ({
  ...row,
  credit_limit: Number(row.credit_limit),
  starts_at: row.starts_at && iso(row.starts_at),
  ends_at: row.ends_at && iso(row.ends_at),
  created_at: iso(row.created_at),
})

/** A page of an account's limit journal, newest first, and how many rows there are. Two queries. */
export const listLimitChanges = async (
  scope: Scope,
  accountId: string,
  { limit, offset, id }: Page & { id?: string }
): Promise<{ limit_changes: CreditLimitChange[]; count: number }> => {
  const from = `FROM dealer_credit_limit_change c
    WHERE c.account_id = :accountId AND c.deleted_at IS NULL AND (CAST(:id AS text) IS NULL OR c.id = :id)`
  const bindings = { accountId, limit, offset, id: id ?? null }
  const [rows, totals] = await Promise.all([
    rowsOf<LimitRow>(
      scope,
      `SELECT c.id, c.kind, c.change_id, c.credit_limit, c.is_unlimited, c.starts_at, c.ends_at, c.needs_approval,
         (SELECT v.kind FROM dealer_credit_limit_change v WHERE v.change_id = c.id AND v.deleted_at IS NULL) AS verdict,
         c.reason, c.created_by, c.created_at
       ${from} ORDER BY c.created_at DESC, c.id DESC LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, bindings),
  ])

  return { limit_changes: rows.map(toLimitChange), count: totals[0]?.count ?? 0 }
}
