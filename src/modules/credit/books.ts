import type { Sql } from "./sql"

/** Where a stored figure is not what the ledger's rows add up to. Amounts are decimal text. */
export type Discrepancy = {
  account_id: string
  what:
    | "held"
    | "charged"
    | "unapplied"
    | "open_holds"
    | "open_debits"
    | "open_credits"
    | "item"
    | "sequence"
    | "balance_after"
    | "transaction"
  /** The row that is wrong, when it is not the account itself. */
  reference: string | null
  stored: string
  rebuilt: string
}

/** All accounts, or one along its index. */
const OF_ACCOUNT = "(CAST(:id AS text) IS NULL OR account_id = :id)"

const SUMS = `
  SELECT account_id,
    COALESCE(sum(amount) FILTER (WHERE ledger = 'held'), 0) AS held,
    COALESCE(sum(amount) FILTER (WHERE ledger = 'receivable'), 0) AS charged,
    -COALESCE(sum(amount) FILTER (WHERE ledger = 'unapplied'), 0) AS unapplied
  FROM dealer_credit_entry WHERE deleted_at IS NULL AND ${OF_ACCOUNT} GROUP BY account_id`

const BALANCE = (what: "held" | "charged" | "unapplied") => `
  SELECT a.id AS account_id, '${what}' AS what, CAST(NULL AS text) AS reference,
    trim_scale(a.${what})::text AS stored, trim_scale(COALESCE(s.${what}, 0))::text AS rebuilt
  FROM account a LEFT JOIN sums s ON s.account_id = a.id WHERE a.${what} <> COALESCE(s.${what}, 0)`

const OPEN = (side: "debit" | "credit", what: "charged" | "unapplied") => `
  SELECT a.id AS account_id, 'open_${side}s' AS what, CAST(NULL AS text) AS reference,
    trim_scale(a.${what})::text AS stored, trim_scale(COALESCE(o.open, 0))::text AS rebuilt
  FROM account a
  LEFT JOIN (SELECT account_id, sum(open) AS open FROM item WHERE side = '${side}' GROUP BY account_id) o ON o.account_id = a.id
  WHERE a.${what} <> COALESCE(o.open, 0)`

const VERIFY = `
  WITH account AS (SELECT * FROM dealer_credit_account WHERE CAST(:id AS text) IS NULL OR id = :id),
  sums AS (${SUMS}),
  holds AS (SELECT account_id, sum(amount - charged - released) AS open FROM dealer_credit_hold WHERE deleted_at IS NULL AND ${OF_ACCOUNT}
    GROUP BY account_id),
  item AS (SELECT * FROM dealer_credit_item WHERE deleted_at IS NULL AND ${OF_ACCOUNT}),
  met AS (
    SELECT item_id, sum(amount) AS met FROM (
      SELECT debit_item_id AS item_id, amount, account_id FROM dealer_credit_application WHERE deleted_at IS NULL
      UNION ALL SELECT credit_item_id, amount, account_id FROM dealer_credit_application WHERE deleted_at IS NULL) p
    WHERE item_id IS NOT NULL AND ${OF_ACCOUNT} GROUP BY item_id
  ),
  history AS (
    SELECT account_id, count(*) AS rows, max(seq) AS last FROM dealer_credit_transaction
    WHERE deleted_at IS NULL AND ${OF_ACCOUNT} GROUP BY account_id
  ),
  running AS (
    SELECT e.id, e.account_id, e.balance_after,
      sum(e.amount) OVER (PARTITION BY e.account_id, e.ledger ORDER BY e.seq) AS rebuilt
    FROM dealer_credit_entry e WHERE e.deleted_at IS NULL AND ${OF_ACCOUNT}
  )
  ${BALANCE("held")}
  UNION ALL ${BALANCE("charged")}
  UNION ALL ${BALANCE("unapplied")}
  UNION ALL
  SELECT a.id, 'open_holds', NULL, trim_scale(a.held)::text, trim_scale(COALESCE(h.open, 0))::text
  FROM account a LEFT JOIN holds h ON h.account_id = a.id WHERE a.held <> COALESCE(h.open, 0)
  UNION ALL ${OPEN("debit", "charged")}
  UNION ALL ${OPEN("credit", "unapplied")}
  UNION ALL
  SELECT i.account_id, 'item', i.id, trim_scale(i.open)::text, trim_scale(i.amount - COALESCE(p.met, 0))::text
  FROM item i LEFT JOIN met p ON p.item_id = i.id WHERE i.open <> i.amount - COALESCE(p.met, 0)
  UNION ALL
  SELECT a.id, 'sequence', NULL, a.seq::text, COALESCE(h.rows, 0)::text
  FROM account a LEFT JOIN history h ON h.account_id = a.id
  WHERE a.seq <> COALESCE(h.rows, 0) OR a.seq <> COALESCE(h.last, 0)
  UNION ALL
  SELECT r.account_id, 'balance_after', r.id, trim_scale(r.balance_after)::text, trim_scale(r.rebuilt)::text
  FROM running r WHERE r.balance_after <> r.rebuilt
  UNION ALL
  SELECT t.account_id, 'transaction', t.id, trim_scale(COALESCE(sum(e.amount), 0))::text, '0'
  FROM (SELECT * FROM dealer_credit_transaction WHERE deleted_at IS NULL AND ${OF_ACCOUNT}) t
  LEFT JOIN dealer_credit_entry e ON e.transaction_id = t.id AND e.deleted_at IS NULL
  GROUP BY t.account_id, t.id, t.amount HAVING COALESCE(sum(e.amount), 0) <> 0 OR (count(e.id) = 0 AND t.amount <> 0)
  ORDER BY 1, 2, 3`

/** Rebuilds every balance from the ledger's rows, of one account or of all, and names whatever differs from what is stored. */
export const verifyBooks = (sql: Sql, accountId: string | null): Promise<Discrepancy[]> =>
  sql<Discrepancy>(VERIFY, { id: accountId })
