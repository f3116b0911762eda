import { rowsOf, type Scope } from "./dealer-sql"

/** What became of a statement that somebody is to be told of: it was issued, a line was disputed, a dispute was answered. */
export type StatementNews = {
  kind: "issued" | "disputed" | "answered"
  /** Of what it is told once: the statement's version, or what was said of a line. */
  subject_id: string
  statement_id: string
  dealer_id: string
  dealer_code: string
  dealer_name: string
  number: number
  version: number
  from_on: string
  to_on: string
  deadline_on: string
  /** Decimal text. */
  closing: string
  currency_code: string
  document: string | null
  reason: string | null
  outcome: "accepted" | "rejected" | null
  answer: string | null
}

/** By this, and by `subject_id:kind`, a notification is known as that of a piece of news. */
export const STATEMENT_NEWS_TYPE = "dealer_credit_statement_news"

const STATEMENT = `s.id AS statement_id, a.dealer_id, s.dealer_code, s.dealer_name, s.number, s.version, s.from_on, s.to_on,
  s.deadline_on, s.closing::text AS closing, s.currency_code`

/** A dispute that an earlier version of the statement had: of that version it was told. */
const CARRIED = "r.made_at < s.closed_at"

const news = (which: string): string => `
  SELECT 'issued' AS kind, s.id AS subject_id, s.closed_at AS at, ${STATEMENT},
    NULL AS document, NULL AS reason, NULL AS outcome, NULL AS answer
  FROM dealer_credit_statement s JOIN dealer_credit_account a ON a.id = s.account_id
  WHERE s.status IN ('issued', 'disputed') AND s.closed_at >= :since AND ${which}
    AND NOT EXISTS (SELECT 1 FROM dealer_credit_statement_remark r WHERE r.statement_id = s.id AND r.withdrawn_at IS NULL
      AND NOT ${CARRIED})
  UNION ALL
  SELECT CASE WHEN r.outcome IS NULL THEN 'disputed' ELSE 'answered' END, r.id, COALESCE(r.answered_at, r.made_at), ${STATEMENT},
    (SELECT i.document_number FROM dealer_credit_item i WHERE i.transaction_id = r.transaction_id AND i.deleted_at IS NULL),
    r.reason, r.outcome, r.answer
  FROM dealer_credit_statement_remark r
  JOIN dealer_credit_statement s ON s.id = r.statement_id AND s.status NOT IN ('superseded', 'withdrawn')
  JOIN dealer_credit_account a ON a.id = s.account_id
  WHERE r.kind = 'disputed' AND r.withdrawn_at IS NULL AND COALESCE(r.answered_at, r.made_at) >= :since AND ${which}
    AND NOT (r.outcome IS NULL AND ${CARRIED})`

const COLUMNS = `kind, subject_id, statement_id, dealer_id, dealer_code, dealer_name, number, version, from_on, to_on, deadline_on,
  closing, currency_code, document, reason, outcome, answer`

const OF_THESE = `
  SELECT ${COLUMNS} FROM (${news("s.id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb)))")}) news ORDER BY at, subject_id`

/** All that is new and that not everybody was told of. */
const UNTOLD = `
  WITH told AS (
    SELECT resource_id, bool_or(status = 'failure') AS has_failed FROM notification
    WHERE resource_type = '${STATEMENT_NEWS_TYPE}' AND created_at >= :since AND deleted_at IS NULL GROUP BY resource_id
  )
  SELECT ${COLUMNS} FROM (${news("true")}) news LEFT JOIN told ON told.resource_id = news.subject_id || ':' || news.kind
  WHERE told.resource_id IS NULL OR told.has_failed ORDER BY at, subject_id`

/**
 * What is new of these statements, or of all since an instant and was not told yet. What was answered, withdrawn or superseded
 * meanwhile is no news any more. One query.
 */
export const statementNews = (
  scope: Scope,
  { ids, since }: { ids: readonly string[] | null; since: Date }
): Promise<StatementNews[]> =>
  rowsOf<StatementNews>(scope, ids ? OF_THESE : UNTOLD, { ids: JSON.stringify(ids), since })

/** What was sent, or tried to be sent, under these keys, which are unique. One query along their index. */
export const sentUnder = (
  scope: Scope,
  keys: readonly string[]
): Promise<{ receiver_id: string | null; status: string }[]> =>
  rowsOf(
    scope,
    `SELECT receiver_id, status FROM notification
     WHERE idempotency_key IN (SELECT jsonb_array_elements_text(CAST(:keys AS jsonb))) AND deleted_at IS NULL`,
    { keys: JSON.stringify(keys) }
  )
