import type { CreditExposurePoint } from "../../http/credit-view"
import type { Counts } from "./credit-accounts"
import { iso, rowsOf, type Scope } from "./dealer-sql"

type Amounts = "held" | "charged" | "unapplied" | "exposure"
type Row = Record<Amounts, string> & { at: Date; limit: string | null }

/** As many steps as a picture has room for. */
const STEPS = 365

/** The permanent limit that the journal had put in force until then. */
const PERMANENT = `
  SELECT c.credit_limit, c.is_unlimited FROM dealer_credit_limit_change c
  WHERE c.account_id = :accountId AND c.deleted_at IS NULL AND c.created_at <= step.at
    AND ((c.kind = 'permanent' AND NOT c.needs_approval) OR (c.kind = 'approval' AND c.starts_at IS NULL))
  ORDER BY c.created_at DESC LIMIT 1`

/** The temporary limit that was in force then: journaled, agreed to and not rejected by that time. */
const TEMPORARY = `
  SELECT c.credit_limit, c.is_unlimited FROM dealer_credit_limit_change c
  WHERE c.account_id = :accountId AND c.deleted_at IS NULL AND c.kind = 'temporary' AND c.created_at <= step.at
    AND c.starts_at <= step.at AND c.ends_at > step.at
    AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change r
      WHERE r.change_id = c.id AND r.kind = 'rejection' AND r.deleted_at IS NULL AND r.created_at <= step.at)
    AND (NOT c.needs_approval OR EXISTS (SELECT 1 FROM dealer_credit_limit_change y
      WHERE y.change_id = c.id AND y.kind = 'approval' AND y.deleted_at IS NULL AND y.created_at <= step.at))
  ORDER BY c.created_at DESC LIMIT 1`

const POINTS = `
  WITH period AS (
    SELECT CAST(:from AS timestamptz) AS start, CAST(:to AS timestamptz) - CAST(:from AS timestamptz) AS length
  ), step AS (
    SELECT n, period.start + period.length * n / ${STEPS} AS at FROM period, generate_series(0, ${STEPS}) n
  ), moved AS (
    SELECT greatest(ceil(extract(epoch FROM e.effective_at - period.start) / extract(epoch FROM period.length) * ${STEPS}), 0) AS n,
      COALESCE(sum(e.amount) FILTER (WHERE e.ledger = 'held'), 0) AS held,
      COALESCE(sum(e.amount) FILTER (WHERE e.ledger = 'receivable'), 0) AS charged,
      -COALESCE(sum(e.amount) FILTER (WHERE e.ledger = 'unapplied'), 0) AS unapplied
    FROM dealer_credit_entry e, period
    WHERE e.account_id = :accountId AND e.deleted_at IS NULL AND e.effective_at <= period.start + period.length
    GROUP BY 1
  ), summed AS (
    SELECT n, sum(held) OVER w AS held, sum(charged) OVER w AS charged, sum(unapplied) OVER w AS unapplied
    FROM moved WINDOW w AS (ORDER BY n)
  ), seen AS (
    SELECT n, held, greatest(charged, 0) + greatest(-unapplied, 0) AS charged,
      greatest(unapplied, 0) + greatest(-charged, 0) AS unapplied
    FROM summed
  )
  SELECT step.at, COALESCE(stood.held, 0) AS held, COALESCE(stood.charged, 0) AS charged, COALESCE(stood.unapplied, 0) AS unapplied,
    (CASE WHEN :countsHeld THEN COALESCE(stood.held, 0) ELSE 0 END) + (CASE WHEN :countsCharged THEN COALESCE(stood.charged, 0) ELSE 0 END)
      - (CASE WHEN :countsUnapplied THEN COALESCE(stood.unapplied, 0) ELSE 0 END) AS exposure,
    CASE WHEN COALESCE(temporary.is_unlimited, permanent.is_unlimited, false) THEN NULL
      ELSE COALESCE(temporary.credit_limit, permanent.credit_limit, 0) END AS "limit"
  FROM step
  LEFT JOIN LATERAL (SELECT * FROM seen WHERE seen.n <= step.n ORDER BY seen.n DESC LIMIT 1) stood ON true
  LEFT JOIN LATERAL (${PERMANENT}) permanent ON true
  LEFT JOIN LATERAL (${TEMPORARY}) temporary ON true
  ORDER BY step.n`

/**
 * How an account stood from one instant to another: what its ledger adds up to by when each row counts (`effective_at`), as the
 * aging report does, and the limit in force then. A payment that came before the charge it pays stood unapplied until
 * then. One query, 366 points.
 */
export const creditExposureOf = async (
  scope: Scope,
  accountId: string,
  { from, to }: { from: Date; to: Date },
  counts: Counts
): Promise<CreditExposurePoint[]> => {
  const rows = await rowsOf<Row>(scope, POINTS, {
    accountId,
    from,
    to,
    countsHeld: counts.held,
    countsCharged: counts.charged,
    countsUnapplied: counts.unapplied,
  })

  return rows.map((row) => ({
    at: iso(row.at),
    held: Number(row.held),
    charged: Number(row.charged),
    unapplied: Number(row.unapplied),
    exposure: Number(row.exposure),
    limit: row.limit === null ? null : Number(row.limit),
  }))
}
