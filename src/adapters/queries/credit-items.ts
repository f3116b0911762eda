import type { CreditApplication, CreditItem } from "../../http/credit-items"
import { containing, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"
import { ZONE_OF_DEALER } from "./credit-zone"

type Row = Omit<CreditItem, "amount" | "open" | "effective_at"> & {
  amount: string
  open: string
  effective_at: Date
}

/** What a reader of documents can ask for: those of one account, or of all accounts of a dealer. */
export type ItemFilters = {
  id?: string | undefined
  account_id?: string | undefined
  dealer_id?: string | undefined
  q?: string | undefined
  side?: string | undefined
  is_open?: "true" | "false" | undefined
  order_id?: string | undefined
  due_before?: string | undefined
}

const SORTABLE = [
  "due_on",
  "document_on",
  "document_number",
  "amount",
  "open",
  "days_overdue",
  "effective_at",
  "kind",
]

const CONDITIONS: Record<keyof ItemFilters, string> = {
  id: "i.id = :id",
  account_id: "i.account_id = :account_id",
  dealer_id: "a.dealer_id = :dealer_id",
  q: "(i.document_number ILIKE :q OR i.order_id ILIKE :q OR t.reference ILIKE :q)",
  side: "i.side = :side",
  is_open: "(i.open > 0) = (:is_open = 'true')",
  order_id: "i.order_id = :order_id",
  due_before: "i.due_on < :due_before",
}

const FROM = `
  FROM dealer_credit_item i
  JOIN dealer_credit_account a ON a.id = i.account_id
  JOIN dealer_credit_transaction t ON t.id = i.transaction_id
  LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true`

const COLUMNS = `i.id, i.transaction_id, i.side, i.kind, i.document_number, i.order_id, a.currency_code, i.amount, i.open,
  i.document_on, i.due_on, i.is_disputed, i.promised_on, i.effective_at,
  CASE WHEN i.side = 'debit' AND i.open > 0
    THEN greatest((now() AT TIME ZONE COALESCE(zone.time_zone, 'UTC'))::date - i.due_on::date, 0) ELSE 0 END AS days_overdue`

const toItem = (row: Row): CreditItem => ({
  ...row,
  amount: Number(row.amount),
  open: Number(row.open),
  effective_at: iso(row.effective_at),
})

/** A page of documents, the oldest due first unless sorted otherwise, and how many there are. Two queries. */
export const listCreditItems = async (
  scope: Scope,
  {
    limit,
    offset,
    order,
    ...filters
  }: ItemFilters & { limit: number; offset: number; order?: string | undefined }
): Promise<{ items: CreditItem[]; count: number }> => {
  const asked = Object.keys(CONDITIONS) as (keyof ItemFilters)[]
  const where = [
    "i.deleted_at IS NULL",
    ...asked.filter((key) => filters[key] !== undefined).map((key) => CONDITIONS[key]),
  ].join(" AND ")
  const bindings = { ...filters, limit, offset, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT * FROM (SELECT ${COLUMNS} ${FROM} WHERE ${where}) item ${orderBy(SORTABLE, order ?? "due_on")} LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${FROM} WHERE ${where}`, bindings),
  ])

  return { items: rows.map(toItem), count: totals[0]?.count ?? 0 }
}

type ApplicationRow = Omit<CreditApplication, "amount" | "effective_at"> & {
  amount: string
  effective_at: Date
}

/** What a document meets on the other side, in the order in which it happened. One query. */
export const applicationsOf = async (scope: Scope, itemId: string): Promise<CreditApplication[]> => {
  const rows = await rowsOf<ApplicationRow>(
    scope,
    `SELECT p.id, o.id AS item_id, o.document_number, o.kind, p.amount, p.transaction_id, p.effective_at
     FROM dealer_credit_application p
     LEFT JOIN dealer_credit_item o ON o.id = CASE WHEN p.debit_item_id = :itemId THEN p.credit_item_id ELSE p.debit_item_id END
     WHERE (p.debit_item_id = :itemId OR p.credit_item_id = :itemId) AND p.deleted_at IS NULL
     ORDER BY p.recorded_at, p.id`,
    { itemId }
  )

  return rows.map((row) => ({ ...row, amount: Number(row.amount), effective_at: iso(row.effective_at) }))
}
