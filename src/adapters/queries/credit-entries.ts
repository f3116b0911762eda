import type { CreditEntry } from "../../http/credit"
import { containing, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Amounts = "amount" | "held_after" | "charged_after" | "unapplied_after"
type Row = Omit<CreditEntry, Amounts | "effective_at" | "recorded_at"> &
  Record<Amounts, string> & { effective_at: Date; recorded_at: Date }

/** What a reader of the ledger can ask for. */
export type EntryFilters = {
  id?: string | undefined
  q?: string | undefined
  kind?: string | undefined
  order_id?: string | undefined
  hold_id?: string | undefined
  effective_from?: string | undefined
  effective_before?: string | undefined
}

const SORTABLE = ["seq", "kind", "amount", "effective_at", "recorded_at"]

const COLUMNS = `t.id, t.seq, t.kind, t.amount, t.currency_code, t.hold_id, t.order_id, t.reference, t.reverses_id,
  (SELECT i.document_number FROM dealer_credit_item i WHERE i.transaction_id = t.id AND i.deleted_at IS NULL) AS document_number,
  (SELECT r.id FROM dealer_credit_transaction r WHERE r.reverses_id = t.id AND r.deleted_at IS NULL) AS reversed_by_id,
  t.note, t.actor_id, t.held_after, t.charged_after, t.unapplied_after, t.effective_at, t.recorded_at`

/** SQL of what finds a row `t` of the ledger, whoever reads it. */
export const ENTRY_CONDITIONS = {
  q: `(t.reference ILIKE :q OR t.note ILIKE :q OR t.order_id ILIKE :q OR EXISTS (
    SELECT 1 FROM dealer_credit_item i
    WHERE i.transaction_id = t.id AND i.document_number ILIKE :q AND i.deleted_at IS NULL))`,
  kind: "t.kind = :kind",
  order_id: "t.order_id = :order_id",
  hold_id: "t.hold_id = :hold_id",
}

const CONDITIONS: Record<keyof EntryFilters, string> = {
  id: "t.id = :id",
  ...ENTRY_CONDITIONS,
  effective_from: "t.effective_at >= CAST(:effective_from AS timestamptz)",
  effective_before: "t.effective_at < CAST(:effective_before AS timestamptz)",
}

const conditionsOf = (filters: EntryFilters): string[] =>
  Object.entries(CONDITIONS).flatMap(([key, condition]) =>
    filters[key as keyof EntryFilters] === undefined ? [] : condition
  )

const toEntry = (row: Row): CreditEntry => ({
  ...row,
  amount: Number(row.amount),
  held_after: Number(row.held_after),
  charged_after: Number(row.charged_after),
  unapplied_after: Number(row.unapplied_after),
  effective_at: iso(row.effective_at),
  recorded_at: iso(row.recorded_at),
})

/** A page of an account's ledger, newest first unless sorted otherwise, and how many rows there are. Two queries. */
export const listCreditEntries = async (
  scope: Scope,
  accountId: string,
  {
    limit,
    offset,
    order,
    ...filters
  }: EntryFilters & { limit: number; offset: number; order?: string | undefined }
): Promise<{ entries: CreditEntry[]; count: number }> => {
  const from = `FROM dealer_credit_transaction t
    WHERE ${["t.account_id = :accountId", "t.deleted_at IS NULL", ...conditionsOf(filters)].join(" AND ")}`
  const bindings = {
    accountId,
    limit,
    offset,
    ...filters,
    ...(filters.q ? { q: containing(filters.q) } : {}),
  }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT ${COLUMNS} ${from} ${orderBy(SORTABLE, order ?? "-seq")} LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, bindings),
  ])

  return { entries: rows.map(toEntry), count: totals[0]?.count ?? 0 }
}

/** One row of an account's ledger; undefined when it has no such row. */
export const retrieveCreditEntry = async (
  scope: Scope,
  accountId: string,
  id: string
): Promise<CreditEntry | undefined> => {
  const { entries } = await listCreditEntries(scope, accountId, { id, limit: 1, offset: 0 })

  return entries[0]
}

/** What happened to a dealer's accounts, newest first, from after the cursor on. The cursor is the last id of the page before. */
export const listEntriesOfDealer = async (
  scope: Scope,
  dealerId: string,
  {
    limit,
    cursor,
    currency_code,
    ...filters
  }: EntryFilters & { limit: number; cursor?: string | undefined; currency_code?: string | undefined }
): Promise<{ entries: CreditEntry[]; next_cursor: string | null }> => {
  const own =
    "t.account_id IN (SELECT a.id FROM dealer_credit_account a WHERE a.dealer_id = :dealerId AND a.deleted_at IS NULL)"
  const where = [
    own,
    "t.deleted_at IS NULL",
    ...conditionsOf(filters),
    ...(currency_code === undefined ? [] : ["t.currency_code = :currency_code"]),
    ...(cursor === undefined
      ? []
      : [
          "(t.recorded_at, t.id) < (SELECT c.recorded_at, c.id FROM dealer_credit_transaction c WHERE c.id = :cursor)",
        ]),
  ].join(" AND ")
  const rows = await rowsOf<Row>(
    scope,
    `SELECT ${COLUMNS} FROM dealer_credit_transaction t WHERE ${where} ORDER BY t.recorded_at DESC, t.id DESC LIMIT :limit`,
    { dealerId, currency_code, cursor, ...filters, limit: limit + 1 }
  )
  const entries = rows.slice(0, limit).map(toEntry)

  return { entries, next_cursor: rows.length > limit ? (entries.at(-1)?.id ?? null) : null }
}
