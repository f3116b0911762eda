import type { Sql } from "../../../framework/transact"
import { canOwe, hashOfStatement, isOnStatement, owedBy } from "./owed"

/** A period of an account to be closed, with what the paper says of the dealer. */
export type PeriodToClose = {
  account_id: string
  dealer_code: string
  dealer_name: string
  /** Local days in `zone`. */
  from_on: string
  to_on: string
  zone: string
  opens_at: Date
  closes_at: Date
}

/** Which statement a new version replaces, and why. */
export type Reissue = { version: number; supersedes_id: string; reissue_reason: string }

export type Closing = { now: Date; actor_id?: string | null; confirm_days: number }

export type ClosedStatement = { id: string; account_id: string }

/** Statements of an account that are not replaced or taken back: its chain. */
export const CURRENT = "status NOT IN ('superseded', 'withdrawn')"

/** One at a time closes or issues anew: whoever comes second sees what the first one did. */
export const lockStatements = (sql: Sql): Promise<unknown> =>
  sql("SELECT pg_advisory_xact_lock(hashtext('dealer_credit_statement'))")

/**
 * An account is in order when every row that is on no statement yet counts inside the period (or before it, as a late fact): then
 * its figures are the difference of the sums that its last row and the last row of the statement before carry. Else its rows are
 * read, from the first that is on no statement.
 */
const CLOSE = `
  WITH due AS (
    SELECT p.account_id, p.dealer_code, p.dealer_name, p.from_on, p.to_on, p.zone, p.version, p.supersedes_id, p.reissue_reason,
      a.currency_code, a.held, a.seq AS through_seq, COALESCE(last.through_seq, a.seq) AS since_seq,
      COALESCE(last.closes_at, p.opens_at) AS opens_at, greatest(p.closes_at, last.closes_at) AS closes_at,
      COALESCE(last.number, 0) + 1 AS number, last.closing AS carried, COALESCE(last.unlisted_from_seq, 1) AS first_seq,
      COALESCE(upto.debits_to_date, 0) - COALESCE(since.debits_to_date, 0) AS debits,
      COALESCE(upto.credits_to_date, 0) - COALESCE(since.credits_to_date, 0) AS credits,
      COALESCE(upto.lines_to_date, 0) - COALESCE(since.lines_to_date, 0) AS line_count,
      COALESCE(upto.chain, '') AS chain,
      COALESCE(upto.latest_at < greatest(p.closes_at, last.closes_at), true) AND CASE WHEN last.id IS NULL
        THEN COALESCE(upto.earliest_at >= p.opens_at, true) ELSE last.unlisted_from_seq = last.through_seq + 1 END AS is_in_order
    FROM jsonb_to_recordset(CAST(:periods AS jsonb)) AS p(account_id text, dealer_code text, dealer_name text, from_on text,
      to_on text, zone text, opens_at timestamptz, closes_at timestamptz, version integer, supersedes_id text, reissue_reason text)
    JOIN dealer_credit_account a ON a.id = p.account_id
    LEFT JOIN LATERAL (
      SELECT * FROM dealer_credit_statement s WHERE s.account_id = a.id AND ${CURRENT}
      ORDER BY s.number DESC LIMIT 1
    ) last ON true
    LEFT JOIN dealer_credit_transaction upto ON upto.account_id = a.id AND upto.seq = a.seq AND upto.deleted_at IS NULL
    LEFT JOIN dealer_credit_transaction since ON since.account_id = a.id AND since.seq = last.through_seq AND since.deleted_at IS NULL
    WHERE p.closes_at <= :now AND (last.id IS NULL OR last.to_on::date + 1 = p.from_on::date)
  ), made AS (
    SELECT due.account_id, due.dealer_code, due.dealer_name, due.from_on, due.to_on, due.zone, due.version, due.supersedes_id,
      due.reissue_reason, due.currency_code, due.held, due.through_seq, due.since_seq, due.opens_at, due.closes_at, due.number, due.chain,
      COALESCE(due.carried, f.before) AS opening, f.debits, f.credits,
      COALESCE(due.carried, f.before) + f.debits - f.credits AS closing, f.line_count, f.unlisted
    FROM due CROSS JOIN LATERAL (
      SELECT 0 AS before, due.debits, due.credits, due.line_count, due.through_seq + 1 AS unlisted WHERE due.is_in_order
      UNION ALL
      SELECT COALESCE(sum(owed) FILTER (WHERE NOT is_line AND effective_at < due.closes_at), 0),
        COALESCE(sum(owed) FILTER (WHERE is_line AND owed > 0), 0),
        COALESCE(-sum(owed) FILTER (WHERE is_line AND owed < 0), 0),
        count(*) FILTER (WHERE is_line),
        COALESCE(min(seq) FILTER (WHERE effective_at >= due.closes_at), due.through_seq + 1)
      FROM (
        SELECT t.seq, t.effective_at, ${owedBy("t")} AS owed, ${isOnStatement("t", "due")} AS is_line
        FROM dealer_credit_transaction t
        WHERE t.account_id = due.account_id AND t.seq BETWEEN due.first_seq AND due.through_seq AND ${canOwe("t")}
          AND t.deleted_at IS NULL
        OFFSET 0
      ) moved WHERE owed <> 0
      HAVING NOT due.is_in_order
    ) f
  )
  INSERT INTO dealer_credit_statement (id, account_id, number, version, from_on, to_on, zone, opens_at, closes_at, since_seq,
    through_seq, unlisted_from_seq, currency_code, dealer_code, dealer_name, opening, debits, credits, closing, held, line_count,
    content_hash, deadline_on, closed_at, closed_by, supersedes_id, reissue_reason)
  SELECT 'dcst_' || replace(gen_random_uuid()::text, '-', ''), account_id, number, COALESCE(version, 1), from_on, to_on, zone,
    opens_at, closes_at, since_seq, through_seq, unlisted, currency_code, dealer_code, dealer_name, opening, debits, credits,
    closing, held, line_count, ${hashOfStatement("made", "chain")},
    to_char((CAST(:now AS timestamptz) AT TIME ZONE zone)::date + CAST(:days AS integer), 'YYYY-MM-DD'), :now, :actor,
    supersedes_id, reissue_reason
  FROM made ORDER BY account_id
  RETURNING id, account_id`

/**
 * Closes one period of each account, all in one statement: the next after its last, or the first. A period that somebody else
 * closed meanwhile, or that has not ended, is left out, so that running it twice adds nothing.
 *
 * No entry can slip behind a close, and no account is locked for it: an account's rows get their places one after the other under
 * its lock, so what the snapshot sees is a beginning of its history, up to `through_seq`. A row that counts inside the period and
 * is written later has a place above that mark; it stands on the next statement, as a late fact. Each row stands on exactly one.
 */
export const closePeriods = (
  sql: Sql,
  periods: readonly (PeriodToClose & Partial<Reissue>)[],
  { now, actor_id = null, confirm_days }: Closing
): Promise<ClosedStatement[]> =>
  sql<ClosedStatement>(CLOSE, {
    periods: JSON.stringify(periods),
    now,
    actor: actor_id,
    days: confirm_days,
  })
