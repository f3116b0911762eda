import type { CreditFeeLine, CreditLateFee, CreditLateFeePreview } from "../../http/credit-terms"
import type { FeeLine, LateFeePolicy } from "../../modules/credit/domain/late-fee"
import { addMonths, localDay, monthEnd, monthStart } from "../../modules/credit/domain/local-day"
import { toFeePolicy } from "./credit-terms"
import { ZONE_OF_DEALER } from "./credit-zone"
import { iso, rowsOf, type Scope } from "./dealer-sql"

/** An account with something overdue in a month, and the zone in which its days are counted. */
export type LateAccount = {
  account_id: string
  month: string
  time_zone: string
  dealer: CreditLateFeePreview["dealer"]
}

const LATE = `
  FROM dealer_credit_account a
  JOIN dealer d ON d.id = a.dealer_id
  LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true
  WHERE a.deleted_at IS NULL AND (CAST(:accountId AS text) IS NULL OR a.id = :accountId) AND a.id > :after
    AND CASE a.mode WHEN 'external' THEN EXISTS (SELECT 1 FROM dealer_credit_external_open(a.id) x WHERE x.due_on < :before)
      ELSE EXISTS (SELECT 1 FROM dealer_credit_item i WHERE i.account_id = a.id AND i.side = 'debit' AND i.deleted_at IS NULL
        AND NOT i.is_reversed AND i.kind <> 'fee'
      AND i.due_on < :before AND (i.open > 0 OR (SELECT max(p.effective_at) FROM dealer_credit_application p
        WHERE p.debit_item_id = i.id AND p.deleted_at IS NULL) >= CAST(:since AS timestamptz))) END`

/**
 * Accounts that may owe a fee for a month, in the order of their ids: something was overdue and not all paid before. Without a
 * month: the last full one where each dealer is at home. Two queries.
 */
export const lateAccounts = async (
  scope: Scope,
  {
    accountId,
    month,
    after = "",
    limit,
    offset = 0,
    now,
  }: {
    accountId?: string | undefined
    month?: string | undefined
    after?: string
    limit: number
    offset?: number
    now: Date
  }
): Promise<{ accounts: LateAccount[]; count: number }> => {
  const lastMonth = (zone: string): string => addMonths(monthStart(localDay(now, zone)), -1)
  const latest = month ?? lastMonth("Pacific/Kiritimati")
  const bindings = {
    accountId: accountId ?? null,
    after,
    limit,
    offset,
    before: monthEnd(latest),
    // A day earlier than the month begins anywhere.
    since: `${addMonths(latest, month ? 0 : -1)}T00:00:00+14:00`,
  }
  const [rows, totals] = await Promise.all([
    rowsOf<Omit<LateAccount, "month">>(
      scope,
      `SELECT a.id AS account_id, COALESCE(zone.time_zone, 'UTC') AS time_zone,
         json_build_object('id', d.id, 'code', d.code, 'name', d.name) AS dealer
       ${LATE} ORDER BY a.id LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${LATE}`, bindings),
  ])

  return {
    accounts: rows.map((row) => ({ ...row, month: month ?? lastMonth(row.time_zone) })),
    count: totals[0]?.count ?? 0,
  }
}

/** The lines of a fee as the contract shows them. */
export const toFeeLines = (lines: readonly FeeLine[]): CreditFeeLine[] =>
  lines.map((line) => ({ ...line, open: Number(line.open), interest: Number(line.interest) }))

type Row = Omit<CreditLateFee, "amount" | "policy" | "lines" | "created_at"> & {
  amount: string
  policy: LateFeePolicy
  lines: FeeLine[]
  created_at: Date
}

/** A page of the late fees that an account was charged, newest first, and how many there are. Two queries. */
export const listLateFees = async (
  scope: Scope,
  accountId: string,
  { limit, offset }: { limit: number; offset: number }
): Promise<{ late_fees: CreditLateFee[]; count: number }> => {
  const bindings = { accountId, limit, offset }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT f.id, f.account_id, a.currency_code, f.month, f.amount, f.policy, f.lines, f.transaction_id, f.created_at,
         EXISTS (SELECT 1 FROM dealer_credit_transaction r WHERE r.reverses_id = f.transaction_id AND r.deleted_at IS NULL) AS is_waived
       FROM dealer_credit_late_fee f JOIN dealer_credit_account a ON a.id = f.account_id
       WHERE f.account_id = :accountId AND f.deleted_at IS NULL ORDER BY f.month DESC LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(
      scope,
      "SELECT count(*)::int AS count FROM dealer_credit_late_fee WHERE account_id = :accountId AND deleted_at IS NULL",
      bindings
    ),
  ])

  return {
    late_fees: rows.map((row) => ({
      ...row,
      amount: Number(row.amount),
      policy: toFeePolicy(row.policy),
      lines: toFeeLines(row.lines),
      created_at: iso(row.created_at),
    })),
    count: totals[0]?.count ?? 0,
  }
}
