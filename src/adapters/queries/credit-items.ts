import type { CreditApplication, CreditItem } from "../../http/credit-items"
import { containing, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"
import { ZONE_OF_DEALER } from "./credit-zone"

type Row = Omit<CreditItem, "amount" | "open" | "effective_at"> & {
  amount: string
  open: string
  effective_at: Date
}

type Paging = { limit: number; offset: number; order?: string | undefined }

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

/** How documents are looked at: what is open of them, the day from which they are overdue, and which are there at all. */
type Sight = { open: string; day: string; from: string; isThere: string }

const FROM = `
  FROM dealer_credit_item i
  JOIN dealer_credit_account a ON a.id = i.account_id
  JOIN dealer_credit_transaction t ON t.id = i.transaction_id
  LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true`

const NOW: Sight = {
  open: "i.open",
  day: "(now() AT TIME ZONE COALESCE(zone.time_zone, 'UTC'))::date",
  from: FROM,
  isThere: "true",
}

const UNTIL = `(CAST(:as_of AS date) + 1)::timestamp AT TIME ZONE COALESCE((${ZONE_OF_DEALER(
  "(SELECT dealer_id FROM dealer_credit_account WHERE id = :account_id)"
)}), 'UTC')`

/** As the aging report of a day sees them: what stands open now, and what was met by applications after that day. */
const ON_A_DAY: Sight = {
  open: "(i.open + COALESCE(later.amount, 0))",
  day: "CAST(:as_of AS date)",
  from: `${FROM}
    LEFT JOIN (
      SELECT x.item_id, sum(p.amount) AS amount
      FROM dealer_credit_application p, LATERAL (VALUES (p.debit_item_id), (p.credit_item_id)) AS x(item_id)
      WHERE p.account_id = :account_id AND p.effective_at >= ${UNTIL} AND p.deleted_at IS NULL AND x.item_id IS NOT NULL
      GROUP BY x.item_id
    ) later ON later.item_id = i.id`,
  isThere: `i.effective_at < ${UNTIL}`,
}

const CONDITIONS: Record<keyof ItemFilters, (sight: Sight) => string> = {
  id: () => "i.id = :id",
  account_id: () => "i.account_id = :account_id",
  dealer_id: () => "a.dealer_id = :dealer_id",
  q: () => "(i.document_number ILIKE :q OR i.order_id ILIKE :q OR t.reference ILIKE :q)",
  side: () => "i.side = :side",
  is_open: ({ open }) => `(${open} > 0) = (:is_open = 'true')`,
  order_id: () => "i.order_id = :order_id",
  due_before: () => "i.due_on < :due_before",
}

const columnsOf = ({ open, day }: Sight): string => `
  i.id, i.transaction_id, i.side, i.kind, i.document_number, i.order_id, a.currency_code, i.amount, ${open} AS open,
  i.document_on, i.due_on, i.is_disputed, i.promised_on, i.effective_at,
  CASE WHEN i.side = 'debit' AND ${open} > 0 THEN greatest(${day} - i.due_on::date, 0) ELSE 0 END AS days_overdue`

const toItem = (row: Row): CreditItem => ({
  ...row,
  amount: Number(row.amount),
  open: Number(row.open),
  effective_at: iso(row.effective_at),
})

/**
 * A page of documents, the oldest due first unless sorted otherwise, and how many there are. With `as_of`, which needs an
 * `account_id`, they stand as they stood at the end of that day where the dealer is at home. Two queries.
 */
export const listCreditItems = async (
  scope: Scope,
  {
    limit,
    offset,
    order,
    ...filters
  }: ItemFilters & Paging & ({ as_of?: undefined } | { as_of?: string | undefined; account_id: string })
): Promise<{ items: CreditItem[]; count: number }> => {
  const sight = filters.as_of === undefined ? NOW : ON_A_DAY
  const asked = Object.keys(CONDITIONS) as (keyof ItemFilters)[]
  const where = [
    "i.deleted_at IS NULL",
    sight.isThere,
    ...asked.filter((key) => filters[key] !== undefined).map((key) => CONDITIONS[key](sight)),
  ].join(" AND ")
  const bindings = { ...filters, limit, offset, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT * FROM (SELECT ${columnsOf(sight)} ${sight.from} WHERE ${where}) item ${orderBy(SORTABLE, order ?? "due_on")} LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${sight.from} WHERE ${where}`, bindings),
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
