import { AsyncLocalStorage } from "node:async_hooks"
import pg from "pg"

type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[]; "Plan Rows"?: number }
type Query = { text: string; values?: unknown[] }
type Done = (error: unknown, result?: { rows: { "QUERY PLAN": { Plan: Plan }[] }[] }) => void

const scansOf = ({ Plans = [], ...node }: Plan): string[] => [
  ...(node["Node Type"] === "Seq Scan" && node["Relation Name"] ? [node["Relation Name"]] : []),
  ...Plans.flatMap(scansOf),
]

/** Jobs run meanwhile, and read the whole store: only what the work itself sends is asked about. */
const asking = new AsyncLocalStorage<{ seen: number }>()

/**
 * Asks the database how it reads, for every statement about credit that the work sends: which tables it reads from end to end, each
 * with the statement. The statements run as ever.
 */
export const tablesReadWhole = async (
  work: () => Promise<unknown>
): Promise<{ table: string; statement: string }[]> => {
  const found: { table: string; statement: string }[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...all: unknown[]) => unknown }
  const query = prototype.query
  prototype.query = function (this: unknown, ...all: unknown[]) {
    const [asked] = all as [Query]
    const mine = asking.getStore()
    if (
      mine &&
      typeof asked === "object" &&
      /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)[^;]*dealer_credit_/i.test(asked.text)
    ) {
      mine.seen += 1
      const { text, values = [] } = asked
      const done: Done = (_error, result) => {
        const plan = result?.rows[0]?.["QUERY PLAN"][0]?.Plan
        const statement = text.replace(/\s+/g, " ")
        found.push(...(plan ? scansOf(plan).map((table) => ({ table, statement })) : []))
      }
      query.call(this, { text: `EXPLAIN (FORMAT JSON) ${text}`, values }, done)
    }

    return query.apply(this, all)
  }
  try {
    const mine = { seen: 0 }
    await asking.run(mine, async () => await work())
    if (!mine.seen) {
      throw new Error("the work asked nothing about credit")
    }
  } finally {
    prototype.query = query
  }

  return found
}

/**
 * SQL of many accounts, each with a ledger, documents, holds, journals and letters of its own; `:accounts` of them with `:rows` ledger
 * rows. Triggers and references are not asked.
 */
export const MANY_ACCOUNTS = [
  `INSERT INTO dealer (id, code, name, country_code, currency_code, tags)
   SELECT 'd' || n, 'd' || n, 'Dealer ' || n, 'cn', 'cny', '{}' FROM generate_series(1, :accounts::int) n`,
  `INSERT INTO dealer_credit_account (id, dealer_id, currency_code, credit_limit, seq, charged)
   SELECT 'a' || n, 'd' || n, 'cny', 1000000, :rows::int, :rows::int * 50 FROM generate_series(1, :accounts::int) n`,
  `INSERT INTO dealer_credit_transaction (id, account_id, seq, kind, amount, currency_code, idempotency_key, request_hash, held_after,
     charged_after, unapplied_after, effective_at, recorded_at)
   SELECT 't' || n || '_' || s, 'a' || n, s, CASE WHEN s % 4 = 0 THEN 'payment' ELSE 'charge' END, 100, 'cny', 'k' || s, 'h', 0,
     s * 50, 0, now() - make_interval(hours => 2000 - s), now() - make_interval(hours => 2000 - s)
   FROM generate_series(1, :accounts::int) n, generate_series(1, :rows::int) s`,
  `INSERT INTO dealer_credit_entry (id, transaction_id, account_id, seq, ledger, currency_code, amount, balance_after, effective_at, recorded_at)
   SELECT 'e' || l || t.id, t.id, t.account_id, t.seq, l, 'cny', CASE l WHEN 'receivable' THEN 50 ELSE -50 END, 50 * t.seq,
     t.effective_at, t.recorded_at
   FROM dealer_credit_transaction t, unnest(ARRAY['receivable', 'revenue_clearing']) l`,
  `INSERT INTO dealer_credit_item (id, account_id, transaction_id, side, kind, document_number, order_id, amount, open, document_on, due_on, effective_at)
   SELECT 'i' || substr(t.id, 2), t.account_id, t.id, CASE WHEN t.kind = 'payment' THEN 'credit' ELSE 'debit' END, t.kind,
     CASE WHEN t.kind = 'payment' THEN NULL ELSE 'N' || t.seq END, 'o' || substr(t.id, 2), 100,
     CASE WHEN t.seq % 4 IN (0, 3) THEN 0 ELSE 100 END, '2026-01-01', CASE WHEN t.kind = 'payment' THEN NULL ELSE '2026-02-01' END, t.effective_at
   FROM dealer_credit_transaction t`,
  `INSERT INTO dealer_credit_application (id, account_id, debit_item_id, credit_item_id, amount, transaction_id, effective_at, recorded_at)
   SELECT 'p' || t.id, t.account_id, 'i' || substr(t.account_id, 2) || '_' || (t.seq - 1), 'i' || substr(t.id, 2), 100, t.id,
     t.effective_at, t.recorded_at FROM dealer_credit_transaction t WHERE t.kind = 'payment'`,
  `INSERT INTO dealer_credit_hold (id, account_id, hold_key, request_hash, amount, released, status, order_id)
   SELECT 'h' || substr(id, 2), account_id, id, 'h', 100, 100, 'closed', order_id FROM dealer_credit_item`,
  `INSERT INTO dealer_credit_limit_change (id, account_id, kind, credit_limit, is_unlimited, needs_approval, reason, created_at)
   SELECT 'l' || n || '_' || s, 'a' || n, 'permanent', 1000000, false, false, 'x', now() - make_interval(hours => s)
   FROM generate_series(1, :accounts::int) n, generate_series(1, 20) s`,
  `INSERT INTO dealer_credit_external_balance (id, account_id, kind, mode, balance, as_of, idempotency_key, request_hash, recorded_at)
   SELECT 'x' || n || '_' || s, 'a' || n, 'balance', 'shop', 50, now() - make_interval(days => 400 - s), 'k' || s, 'h', now() - make_interval(days => 400 - s)
   FROM generate_series(1, :accounts::int) n, generate_series(1, 20) s`,
  `INSERT INTO dealer_credit_external_document (id, account_id, document_number, open, due_on, as_of)
   SELECT 'xd' || n || '_' || s, 'a' || n, 'N' || s, 50, '2026-02-01', now() FROM generate_series(1, :accounts::int) n, generate_series(1, 20) s`,
  `INSERT INTO dealer_credit_account_change (id, account_id, kind, before, after, reason)
   SELECT 'ac' || n || '_' || s, 'a' || n, 'tolerance', s, s + 1, 'x' FROM generate_series(1, :accounts::int) n, generate_series(1, 20) s`,
  `INSERT INTO dealer_credit_policy (id, account_id, kind, version, value, reason)
   SELECT 'y' || n || '_' || s, 'a' || n, 'terms', s, '{"kind":"net","days":30,"roll":"none","calendar_id":null}', 'x'
   FROM generate_series(1, :accounts::int) n, generate_series(1, 10) s`,
  `INSERT INTO dealer_credit_late_fee (id, account_id, month, amount, policy, lines, transaction_id)
   SELECT 'f' || n || '_' || s, 'a' || n, '2025-' || lpad(s::text, 2, '0') || '-01', 1, '{"minimums":{},"annual_rate":"0.1"}', '[]', 't' || n || '_' || s
   FROM generate_series(1, :accounts::int) n, generate_series(1, 12) s`,
  `INSERT INTO dealer_credit_dunning_action (id, account_id, item_id, kind, level, day, channel, template, audience, params, deliveries, status, sent_at)
   SELECT 'n' || substr(i.id, 2), i.account_id, i.id, 'level', 1, '2026-' || lpad(t.seq::text, 6, '0'), 'email', 't', 'finance', '{}', '[]', 'sent', now()
   FROM dealer_credit_item i JOIN dealer_credit_transaction t ON t.id = i.transaction_id WHERE i.side = 'debit'`,
  `INSERT INTO dealer_credit_import (id, kind, file_hash, status, options) SELECT 'm' || n, 'payment', 'h' || n, 'done', '{}' FROM generate_series(1, :accounts::int) n`,
  `INSERT INTO dealer_credit_import_line (id, import_id, line, status, account_id, line_key, "values", transaction_id)
   SELECT 'z' || t.id, 'm' || substr(t.account_id, 2), t.seq, 'ok', t.account_id, t.id, '{}', t.id FROM dealer_credit_transaction t`,
  `INSERT INTO dealer_credit_stop (id, account_id, dealer_id, currency_code, cart_id, amount, payload_hash, rules, reasons, status, lapsed_because, opened_at)
   SELECT 's' || substr(t.id, 2), t.account_id, 'd' || substr(t.account_id, 2), 'cny', 'c' || t.id, 100, 'h', '[]', '[]', 'lapsed', 'cured', now()
   FROM dealer_credit_transaction t WHERE t.seq % 4 = 0`,
  `INSERT INTO dealer_credit_shipment (id, key, order_id, amount, charged_at) SELECT 'q' || id, id, order_id, 100, now() FROM dealer_credit_hold`,
]
