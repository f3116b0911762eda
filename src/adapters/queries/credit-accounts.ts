import type { z } from "@medusajs/framework/zod"
import type { CreditAccount, creditEndpoints, CreditTotal } from "../../http/credit"
import { ZONE_OF_DEALER } from "./credit-zone"
import { containing, dated, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Filters = z.output<typeof creditEndpoints.listCreditAccounts.query> & { id?: string }

/** Which balances count against a limit, as the credit module is configured. */
export type Counts = { held: boolean; charged: boolean; unapplied: boolean }

type Sums = "held" | "charged" | "unapplied" | "exposure" | "overdue"
type Amounts = "credit_limit" | "tolerance" | "external_unreported" | Sums
type Row = Omit<
  CreditAccount,
  | Amounts
  | "limit_in_force"
  | "available"
  | "used"
  | "external_balance"
  | "external_as_of"
  | "created_at"
  | "updated_at"
> &
  Record<Amounts, string> & {
    limit_in_force: string | null
    available: string | null
    used: string | null
    external_balance: string | null
    external_as_of: Date | null
    created_at: Date
    updated_at: Date
  }
type TotalRow = Omit<CreditTotal, Sums> & Record<Sums, string>

const SORTABLE = [
  "dealer_code",
  "dealer_name",
  "currency_code",
  "status",
  "credit_limit",
  "held",
  "charged",
  "exposure",
  "available",
  "used",
  "overdue",
  "created_at",
]

const TEMPORARY = `
  SELECT c.credit_limit, c.is_unlimited FROM dealer_credit_limit_change c
  WHERE c.account_id = a.id AND c.kind = 'temporary' AND c.deleted_at IS NULL AND c.starts_at <= :now AND c.ends_at > :now
    AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change r
      WHERE r.change_id = c.id AND r.kind = 'rejection' AND r.deleted_at IS NULL)
    AND (NOT c.needs_approval OR EXISTS (SELECT 1 FROM dealer_credit_limit_change y
      WHERE y.change_id = c.id AND y.kind = 'approval' AND y.deleted_at IS NULL))
  ORDER BY c.created_at DESC LIMIT 1`

const BEFORE_TODAY = `
  i.due_on < to_char(CAST(:now AS timestamptz) AT TIME ZONE COALESCE(zone.time_zone, 'UTC'), 'YYYY-MM-DD')`

/** What was due before today, where the dealer is at home: by our ledger, or by the documents of the ERP that keeps the account. */
const OVERDUE = `
  SELECT CASE a.mode
    WHEN 'external' THEN (
      SELECT COALESCE(sum(i.open), 0) FROM dealer_credit_external_document i WHERE i.account_id = a.id AND i.open > 0 AND ${BEFORE_TODAY})
    ELSE (
      SELECT COALESCE(sum(i.open), 0) FROM dealer_credit_item i
      WHERE i.account_id = a.id AND i.side = 'debit' AND i.open > 0 AND ${BEFORE_TODAY}) END AS overdue`

/** SQL of the accounts with limit in force, exposure and use; bindings `now`, `countsHeld`, `countsCharged`, `countsUnapplied`. */
export const ACCOUNTS = `
  SELECT account.*, CASE WHEN limit_in_force IS NULL THEN NULL ELSE greatest(limit_in_force - exposure, 0) END AS available,
    CASE WHEN limit_in_force > 0 THEN round(exposure / limit_in_force, 4) END AS used
  FROM (
    SELECT a.id, a.dealer_id, a.currency_code, a.parent_id, a.status, a.status_reason, a.credit_limit, a.is_unlimited,
      a.tolerance, a.held, a.charged, a.unapplied, a.created_at, a.updated_at, d.code AS dealer_code, d.name AS dealer_name,
      CASE WHEN COALESCE(t.is_unlimited, a.is_unlimited) THEN NULL ELSE COALESCE(t.credit_limit, a.credit_limit) END AS limit_in_force,
      a.mode, a.external_balance, a.external_as_of,
      CASE a.mode WHEN 'external' THEN dealer_credit_unreported(a.id, a.external_as_of) ELSE 0 END AS external_unreported,
      (CASE WHEN :countsHeld THEN a.held ELSE 0 END) + (CASE WHEN :countsCharged THEN dealer_credit_counted_charged(a) ELSE 0 END)
        - (CASE WHEN :countsUnapplied THEN dealer_credit_counted_unapplied(a) ELSE 0 END) AS exposure,
      owed.overdue
    FROM dealer_credit_account a
    LEFT JOIN dealer d ON d.id = a.dealer_id
    LEFT JOIN LATERAL (${TEMPORARY}) t ON true
    LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true
    LEFT JOIN LATERAL (${OVERDUE}) owed ON true
    WHERE a.deleted_at IS NULL
  ) account`

const CONDITIONS: Partial<Record<keyof Filters, string>> = {
  id: "id = :id",
  q: "(dealer_code ILIKE :q OR dealer_name ILIKE :q)",
  dealer_id: "dealer_id = :dealer_id",
  currency_code: "currency_code = :currency_code",
  status: "status = :status",
  parent_id: "parent_id = :parent_id",
  used_from: "used >= CAST(:used_from AS numeric)",
  has_overdue: "(overdue > 0) = (:has_overdue = 'true')",
  mode: "mode = :mode",
  needs_verdict: `EXISTS (SELECT 1 FROM dealer_credit_limit_change w
    WHERE w.account_id = account.id AND w.needs_approval AND w.deleted_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM dealer_credit_limit_change v WHERE v.change_id = w.id AND v.deleted_at IS NULL)) = (:needs_verdict = 'true')`,
}

const HOLD_COUNT = `(SELECT count(*)::int FROM dealer_credit_hold h
  WHERE h.account_id = account.id AND h.status = 'open' AND h.deleted_at IS NULL)`

const numberOrNull = (amount: string | null): number | null => (amount === null ? null : Number(amount))

const toAccount = (row: Row): CreditAccount => ({
  ...dated(row),
  credit_limit: Number(row.credit_limit),
  tolerance: Number(row.tolerance),
  held: Number(row.held),
  charged: Number(row.charged),
  unapplied: Number(row.unapplied),
  exposure: Number(row.exposure),
  overdue: Number(row.overdue),
  limit_in_force: numberOrNull(row.limit_in_force),
  available: numberOrNull(row.available),
  used: numberOrNull(row.used),
  external_balance: numberOrNull(row.external_balance),
  external_as_of: row.external_as_of && iso(row.external_as_of),
  external_unreported: Number(row.external_unreported),
})

const toTotal = (row: TotalRow): CreditTotal => ({
  ...row,
  held: Number(row.held),
  charged: Number(row.charged),
  unapplied: Number(row.unapplied),
  exposure: Number(row.exposure),
  overdue: Number(row.overdue),
})

/**
 * A page of credit accounts with the limits in force at this instant, how many there are, and their sums in each currency over
 * all pages. Two queries.
 */
export const listCreditAccounts = async (
  scope: Scope,
  filters: Filters,
  counts: Counts,
  now: Date
): Promise<{ credit_accounts: CreditAccount[]; totals: CreditTotal[]; count: number }> => {
  const conditions = Object.entries(filters).flatMap(([key, value]) =>
    value === undefined ? [] : (CONDITIONS[key as keyof Filters] ?? [])
  )
  const where = ["true", ...conditions].join(" AND ")
  const bindings = {
    ...filters,
    now,
    countsHeld: counts.held,
    countsCharged: counts.charged,
    countsUnapplied: counts.unapplied,
    ...(filters.q ? { q: containing(filters.q) } : {}),
  }
  const order = orderBy(SORTABLE, filters.order ?? "-used")
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT id, json_build_object('id', dealer_id, 'code', COALESCE(dealer_code, ''), 'name', COALESCE(dealer_name, '')) AS dealer,
         currency_code, parent_id, mode, external_balance, external_as_of, external_unreported, status, status_reason, credit_limit, is_unlimited, tolerance, held, charged,
         unapplied, limit_in_force, exposure, available, used, overdue, ${HOLD_COUNT} AS open_hold_count, created_at, updated_at
       FROM (SELECT * FROM (${ACCOUNTS}) account WHERE ${where} ${order} LIMIT :limit OFFSET :offset) account ${order}`,
      bindings
    ),
    rowsOf<TotalRow>(
      scope,
      `SELECT currency_code, count(*)::int AS account_count, sum(held) AS held, sum(charged) AS charged,
         sum(unapplied) AS unapplied, sum(exposure) AS exposure, sum(overdue) AS overdue
       FROM (${ACCOUNTS}) account WHERE ${where} GROUP BY currency_code ORDER BY currency_code`,
      bindings
    ),
  ])

  return {
    credit_accounts: rows.map(toAccount),
    totals: totals.map(toTotal),
    count: totals.reduce((sum, { account_count }) => sum + account_count, 0),
  }
}

/** One credit account as lists show it; undefined when there is none. */
export const retrieveCreditAccount = async (
  scope: Scope,
  id: string,
  counts: Counts,
  now: Date
): Promise<CreditAccount | undefined> => {
  const { credit_accounts } = await listCreditAccounts(scope, { id, limit: 1, offset: 0 }, counts, now)

  return credit_accounts[0]
}
