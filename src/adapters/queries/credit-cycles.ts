import type { CreditCycle } from "../../http/credit-statements"
import { ZONE_OF_DEALER } from "./credit-zone"
import { iso, rowsOf, type Scope } from "./dealer-sql"

type Row = Omit<CreditCycle, "created_at"> & { created_at: Date }

const LISTED = `
  FROM dealer_credit_cycle c LEFT JOIN dealer d ON d.id = c.dealer_id LEFT JOIN dealer_territory r ON r.id = c.territory_id
  WHERE c.deleted_at IS NULL`

const CONDITIONS = {
  id: "c.id = :id",
  dealer_id: "c.dealer_id = :dealer_id",
  territory_id: "c.territory_id = :territory_id",
} as const

/** A page of statement cycles, the latest day first, and how many there are. Two queries. */
export const listCreditCycles = async (
  scope: Scope,
  {
    limit,
    offset,
    ...filters
  }: { [K in keyof typeof CONDITIONS]?: string | undefined } & { limit: number; offset: number }
): Promise<{ cycles: CreditCycle[]; count: number }> => {
  const asked = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[]
  const from = [
    LISTED,
    ...asked.filter((key) => filters[key] !== undefined).map((key) => CONDITIONS[key]),
  ].join(" AND ")
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT c.id, CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'code', d.code, 'name', d.name) END AS dealer,
         CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'name', r.name, 'name_zh', r.name_zh) END AS territory,
         c.kind, c.weekday, c.every_weeks, c.anchor_on, c.month_day, c.effective_on, c.created_by, c.created_at
       ${from} ORDER BY c.effective_on DESC, c.created_at DESC, c.id LIMIT :limit OFFSET :offset`,
      { ...filters, limit, offset }
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, filters),
  ])

  return {
    cycles: rows.map((row) => ({ ...row, created_at: iso(row.created_at) })),
    count: totals[0]?.count ?? 0,
  }
}

/** An account that is settled, with the cycle in force on the day after its last statement; where there is none, with today's. */
export type SettledAccount = {
  account_id: string
  dealer_code: string
  dealer_name: string
  zone: string
  last_to_on: string | null
  /** Where its first period lies when there is no statement yet. */
  starts_on: string
  kind: "weekly" | "half_monthly" | "monthly"
  weekday: number | null
  every_weeks: number | null
  anchor_on: string | null
  month_day: number | null
}

const ABOVE = `
  SELECT id AS territory_id, id AS ancestor_id, parent_id AS next_id, 0 AS distance FROM dealer_territory WHERE deleted_at IS NULL
  UNION ALL
  SELECT a.territory_id, t.id, t.parent_id, a.distance + 1 FROM above a
  JOIN dealer_territory t ON t.id = a.next_id AND t.deleted_at IS NULL WHERE a.distance < 64`

/**
 * Which accounts are settled, and how: the dealer's own cycle, else that of the nearest territory above its home, else the store's.
 * Closed accounts in which nothing happened since their last statement are left out. One query.
 */
export const settledAccounts = (
  scope: Scope,
  now: Date,
  accountId: string | null = null
): Promise<SettledAccount[]> =>
  rowsOf<SettledAccount>(
    scope,
    `WITH RECURSIVE above AS (${ABOVE}), account AS (
       SELECT a.id, a.dealer_id, d.code, d.name, home.territory_id, COALESCE(zone.time_zone, 'UTC') AS zone, last.to_on,
         to_char(a.created_at AT TIME ZONE COALESCE(zone.time_zone, 'UTC'), 'YYYY-MM-DD') AS opened_on,
         to_char(CAST(:now AS timestamptz) AT TIME ZONE COALESCE(zone.time_zone, 'UTC'), 'YYYY-MM-DD') AS today
       FROM dealer_credit_account a
       JOIN dealer d ON d.id = a.dealer_id
       LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true
       LEFT JOIN LATERAL (SELECT x.territory_id FROM dealer_territory_assignment x
         WHERE x.dealer_id = a.dealer_id AND x.deleted_at IS NULL AND x.effective_at <= :now ORDER BY x.effective_at DESC LIMIT 1) home ON true
       LEFT JOIN LATERAL (SELECT s.to_on, s.through_seq FROM dealer_credit_statement s
         WHERE s.account_id = a.id AND s.status NOT IN ('superseded', 'withdrawn') ORDER BY s.number DESC LIMIT 1) last ON true
       WHERE a.deleted_at IS NULL AND (CAST(:accountId AS text) IS NULL OR a.id = :accountId)
         AND (a.status <> 'closed' OR a.seq > COALESCE(last.through_seq, 0))
     )
     SELECT a.id AS account_id, a.code AS dealer_code, a.name AS dealer_name, a.zone, a.to_on AS last_to_on,
       greatest(a.opened_on, c.effective_on) AS starts_on, c.kind, c.weekday, c.every_weeks, c.anchor_on, c.month_day
     FROM account a CROSS JOIN LATERAL (
       SELECT c.* FROM dealer_credit_cycle c
       LEFT JOIN above ON above.territory_id = a.territory_id AND above.ancestor_id = c.territory_id
       WHERE c.deleted_at IS NULL AND c.effective_on <= a.today
         AND (c.dealer_id = a.dealer_id OR above.ancestor_id IS NOT NULL OR (c.dealer_id IS NULL AND c.territory_id IS NULL))
       ORDER BY (c.effective_on > to_char(a.to_on::date + 1, 'YYYY-MM-DD')), (c.dealer_id IS NULL), above.distance NULLS LAST, c.effective_on DESC, c.created_at DESC, c.id DESC LIMIT 1
     ) c
     ORDER BY a.id`,
    { now, accountId }
  )
