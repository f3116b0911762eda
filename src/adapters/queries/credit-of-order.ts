import type { CreditOrder } from "../../http/credit-view"
import { listCreditItems } from "./credit-items"
import { listCreditHolds } from "./credit-journal"
import { rowsOf, type Scope } from "./dealer-sql"

type Amounts = "held" | "charged" | "released" | "refunded" | "owed"
type Row = Record<Amounts, string> & { account: CreditOrder["account"] }

const OF_ORDER = `
  SELECT CASE WHEN a.id IS NULL THEN NULL
      ELSE json_build_object('id', a.id, 'currency_code', a.currency_code, 'status', a.status) END AS account,
    kept.held, kept.charged, kept.released, items.refunded, items.owed
  FROM "order" o
  LEFT JOIN LATERAL (
    SELECT h.account_id FROM dealer_credit_hold h WHERE h.order_id = o.id AND h.deleted_at IS NULL
    UNION SELECT i.account_id FROM dealer_credit_item i WHERE i.order_id = o.id AND i.deleted_at IS NULL LIMIT 1) which ON true
  LEFT JOIN dealer_credit_account a ON a.id = which.account_id
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(h.amount - h.charged - h.released), 0) AS held, COALESCE(sum(h.charged), 0) AS charged,
      COALESCE(sum(h.released), 0) AS released
    FROM dealer_credit_hold h WHERE h.order_id = o.id AND h.deleted_at IS NULL) kept
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(i.open) FILTER (WHERE i.side = 'debit'), 0) AS owed,
      COALESCE(sum(i.amount) FILTER (WHERE i.kind = 'refund' AND NOT i.is_reversed), 0) AS refunded
    FROM dealer_credit_item i WHERE i.order_id = o.id AND i.deleted_at IS NULL) items
  WHERE o.id = :orderId AND o.deleted_at IS NULL`

const ALL = { limit: 200, offset: 0 }

/** What credit did for an order; undefined when there is no such order. Five queries at most. */
export const creditOfOrder = async (scope: Scope, orderId: string): Promise<CreditOrder | undefined> => {
  const [row] = await rowsOf<Row>(scope, OF_ORDER, { orderId })
  if (!row) {
    return undefined
  }
  const [{ holds }, { items }] = row.account
    ? await Promise.all([
        listCreditHolds(scope, row.account.id, { ...ALL, order_id: orderId }),
        listCreditItems(scope, { ...ALL, account_id: row.account.id, order_id: orderId }),
      ])
    : [{ holds: [] }, { items: [] }]

  return {
    order_id: orderId,
    account: row.account,
    held: Number(row.held),
    charged: Number(row.charged),
    released: Number(row.released),
    refunded: Number(row.refunded),
    owed: Number(row.owed),
    holds,
    items,
  }
}
