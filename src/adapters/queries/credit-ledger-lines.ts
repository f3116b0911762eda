import type { CreditEntry } from "../../http/credit"
import type { CREDIT_LEDGERS } from "../../http/credit-ledger"
import { ENTRY_CONDITIONS } from "./credit-entries"
import { ZONE_OF_DEALER } from "./credit-zone"
import { containing, iso, rowsOf, type Scope } from "./dealer-sql"

/** A line of the double entry. Amounts are decimal text: a debit is positive, a credit negative. */
export type LedgerLine = {
  entry_id: string
  account_id: string
  seq: number
  kind: CreditEntry["kind"]
  ledger: (typeof CREDIT_LEDGERS)[number]
  amount: string
  currency_code: string
  dealer_code: string
  document_number: string | null
  reference: string | null
  /** The day on which it counts where the dealer is at home. */
  posted_on: string
  recorded_at: string
}

/** What a reader of the journal can ask for. Days are those of the dealer, both included. */
export type LedgerFilters = {
  account_id?: string | undefined
  currency_code?: string | undefined
  from?: string | undefined
  to?: string | undefined
  q?: string | undefined
  kind?: string | undefined
  order_id?: string | undefined
  hold_id?: string | undefined
}

/** The local day of a row; the bound beside it lets the database skip what cannot be meant without asking for a zone. */
const DAY = "(t.effective_at AT TIME ZONE COALESCE(zone.time_zone, 'UTC'))::date"

const CONDITIONS: Record<keyof LedgerFilters, string> = {
  account_id: "t.account_id = :account_id",
  currency_code: "t.currency_code = :currency_code",
  from: `t.effective_at >= CAST(:from AS date) - interval '1 day' AND ${DAY} >= CAST(:from AS date)`,
  to: `t.effective_at < CAST(:to AS date) + interval '2 days' AND ${DAY} <= CAST(:to AS date)`,
  ...ENTRY_CONDITIONS,
}

const pageOf = (where: string): string => `
  WITH page AS MATERIALIZED (
    SELECT t.id, t.account_id, t.seq, t.kind, t.currency_code, t.reference, t.recorded_at, ${DAY}::text AS posted_on, d.code AS dealer_code
    FROM dealer_credit_transaction t
    JOIN dealer_credit_account a ON a.id = t.account_id
    JOIN dealer d ON d.id = a.dealer_id
    LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true
    WHERE t.deleted_at IS NULL AND (t.account_id, t.seq) > (:afterAccount, :afterSeq) AND ${where}
    ORDER BY t.account_id, t.seq LIMIT :size
  )
  SELECT page.id AS entry_id, page.account_id, page.seq, page.kind, e.ledger, e.amount::text AS amount, page.currency_code,
    page.dealer_code, page.reference, page.posted_on, page.recorded_at,
    (SELECT i.document_number FROM dealer_credit_item i WHERE i.transaction_id = page.id AND i.deleted_at IS NULL) AS document_number
  FROM page JOIN dealer_credit_entry e ON e.transaction_id = page.id AND e.deleted_at IS NULL
  ORDER BY page.account_id, page.seq, e.amount DESC, e.id`

/** So many entries are read at a time, whatever there is. */
const SIZE = 1_000

/**
 * The lines of the double entry, account by account in the order in which they were written, a thousand entries at a time. Rows are
 * only ever added and an entry is written whole, so every entry comes with all its lines although the pages are read one by one.
 */
export const ledgerPages = async function* (
  scope: Scope,
  filters: LedgerFilters
): AsyncGenerator<LedgerLine[]> {
  const asked = (Object.keys(CONDITIONS) as (keyof LedgerFilters)[]).filter(
    (key) => filters[key] !== undefined
  )
  const sql = pageOf(["true", ...asked.map((key) => CONDITIONS[key])].join(" AND "))
  const bindings = {
    ...filters,
    ...(filters.q ? { q: containing(filters.q) } : {}),
    size: SIZE,
  }
  let last: Pick<LedgerLine, "account_id" | "seq"> | undefined = { account_id: "", seq: 0 }
  while (last) {
    const rows: (Omit<LedgerLine, "recorded_at"> & { recorded_at: Date })[] = await rowsOf(scope, sql, {
      ...bindings,
      afterAccount: last.account_id,
      afterSeq: last.seq,
    })
    last = rows.at(-1)
    if (last) {
      yield rows.map((row) => ({ ...row, recorded_at: iso(row.recorded_at) }))
    }
  }
}
