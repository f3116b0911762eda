import type { DunningItem } from "../../modules/credit/domain/dunning"
import type { DunningDealer } from "../../modules/credit/domain/dunning-process"
import { ACCOUNTS, type Counts } from "./credit-accounts"
import { ZONE_OF_DEALER } from "./credit-zone"
import { rowsOf, type Scope } from "./dealer-sql"

/** An account that may have to be spoken to, with all that is asked before. Amounts are decimal text. */
export type DunningFacts = DunningDealer & {
  account_id: string
  dealer: { id: string; code: string; name: string }
  dunning_level: number
  unapplied: string
  exposure: string
  limit_in_force: string | null
  used: string | null
  /** The local day and hour of the dealer. */
  today: string
  hour: number
  items: (DunningItem & { open: string })[]
  last_level_on: string | null
  is_limit_told: boolean
}

export type DunningPage = {
  now: Date
  counts: Counts
  /** How many days before it is due a charge may be spoken of. */
  lead: number
  /** From which fraction of the limit on an account is looked at; null: none for its use. */
  part: number | null
  /** These accounts only. */
  account_ids?: readonly string[] | undefined
  /** The last id of the page before. */
  after: string
  limit: number
}

const TOLD = `EXISTS (
  SELECT 1 FROM dealer_credit_dunning_action n
  WHERE n.account_id = a.id AND n.kind = 'limit_notice' AND n.status = 'sent' AND n.ended_at IS NULL AND n.deleted_at IS NULL)`

const DONE = `(
  SELECT COALESCE(json_agg(json_build_object('kind', n.kind, 'level', n.level, 'step_days', n.step_days, 'day', n.day)), '[]'::json)
  FROM dealer_credit_dunning_action n WHERE n.item_id = i.id AND n.status = 'sent' AND n.deleted_at IS NULL)`

const ITEMS = `COALESCE(json_agg(json_build_object('id', i.id, 'document_number', i.document_number, 'due_on', i.due_on,
  'open', i.open::text, 'is_disputed', i.is_disputed, 'promised_on', i.promised_on, 'done', ${DONE}) ORDER BY i.due_on, i.id), '[]'::json)`

const isNear = (today: string): string =>
  `i.due_on <= to_char(${today} + CAST(:lead AS integer), 'YYYY-MM-DD')`

/** What is overdue or soon due by our ledger. */
const ours = (account: string, today: string): string =>
  `dealer_credit_item i WHERE i.account_id = ${account} AND i.side = 'debit' AND i.open > 0 AND ${isNear(today)}`

/** The same by the documents of the ERP's balance in force; nothing where it sent none. */
const external = (account: string, today: string): string =>
  `dealer_credit_external_open(${account}) i WHERE ${isNear(today)}`

const PAGE = `
  WITH account AS (
    SELECT a.id, a.dealer_id, a.currency_code, own.dunning_level, a.mode, a.exposure, a.limit_in_force, a.used, d.code, d.name,
      CASE a.mode WHEN 'external' THEN (SELECT COALESCE(-sum(x.open), 0) FROM dealer_credit_external_document x
        WHERE x.account_id = a.id AND x.open < 0) ELSE a.unapplied END AS unapplied,
      local.at::date AS today, extract(hour FROM local.at)::int AS hour, ${TOLD} AS is_limit_told
    FROM (${ACCOUNTS}) a
    JOIN dealer_credit_account own ON own.id = a.id
    JOIN dealer d ON d.id = a.dealer_id
    LEFT JOIN LATERAL (${ZONE_OF_DEALER("a.dealer_id")}) zone ON true
    CROSS JOIN LATERAL (SELECT CAST(:now AS timestamptz) AT TIME ZONE COALESCE(zone.time_zone, 'UTC') AS at) local
    WHERE a.id > :after
      AND (CAST(:ids AS jsonb) IS NULL OR a.id IN (SELECT jsonb_array_elements_text(CAST(:ids AS jsonb))))
      AND (own.dunning_level > 0 OR a.used >= CAST(:part AS numeric) OR ${TOLD} OR CASE a.mode
        WHEN 'external' THEN EXISTS (SELECT 1 FROM ${external("a.id", "local.at::date")})
        ELSE EXISTS (SELECT 1 FROM ${ours("a.id", "local.at::date")}) END)
    ORDER BY a.id LIMIT :limit
  )
  SELECT account.id AS account_id, account.dealer_id, account.currency_code, account.dunning_level, account.unapplied,
    account.exposure, account.limit_in_force, account.used, account.hour, account.is_limit_told,
    to_char(account.today, 'YYYY-MM-DD') AS today,
    json_build_object('id', account.dealer_id, 'code', account.code, 'name', account.name) AS dealer,
    (SELECT t.tier_id FROM dealer_tier_assignment t
     WHERE t.dealer_id = account.dealer_id AND t.deleted_at IS NULL AND t.effective_at <= :now
     ORDER BY t.effective_at DESC LIMIT 1) AS tier_id,
    (WITH RECURSIVE chain AS (
       SELECT t.id, t.parent_id, 1 AS depth FROM dealer_territory t
       WHERE t.deleted_at IS NULL AND t.id = (
         SELECT s.territory_id FROM dealer_territory_assignment s
         WHERE s.dealer_id = account.dealer_id AND s.deleted_at IS NULL AND s.effective_at <= :now
         ORDER BY s.effective_at DESC LIMIT 1)
       UNION ALL
       SELECT t.id, t.parent_id, c.depth + 1 FROM dealer_territory t JOIN chain c ON t.id = c.parent_id
       WHERE t.deleted_at IS NULL AND c.depth < 32
     ) SELECT COALESCE(json_agg(id ORDER BY depth), '[]'::json) FROM chain) AS territory_ids,
    (SELECT max(n.day) FROM dealer_credit_dunning_action n
     WHERE n.account_id = account.id AND n.kind = 'level' AND n.status = 'sent' AND n.deleted_at IS NULL) AS last_level_on,
    CASE account.mode
      WHEN 'external' THEN (SELECT ${ITEMS} FROM ${external("account.id", "account.today")})
      ELSE (SELECT ${ITEMS} FROM ${ours("account.id", "account.today")}) END AS items
  FROM account ORDER BY account.id`

/**
 * A page of the accounts that owe something overdue or soon due, stand at a level, or use much of their limit, in the order of
 * their ids. One query, however many accounts there are.
 */
export const dunningFacts = (
  scope: Scope,
  { now, counts, lead, part, account_ids, after, limit }: DunningPage
): Promise<DunningFacts[]> =>
  rowsOf<DunningFacts>(scope, PAGE, {
    now,
    lead,
    part,
    after,
    limit,
    ids: account_ids ? JSON.stringify(account_ids) : null,
    countsHeld: counts.held,
    countsCharged: counts.charged,
    countsUnapplied: counts.unapplied,
  })

/** The accounts of which an order holds credit, that use this fraction of their limit or more and were not told of it. One query. */
export const accountsToTell = async (
  scope: Scope,
  orderId: string,
  { part, now, counts }: Pick<DunningPage, "part" | "now" | "counts">
): Promise<string[]> => {
  const rows = await rowsOf<{ id: string }>(
    scope,
    `SELECT a.id FROM (${ACCOUNTS}) a
     WHERE a.used >= CAST(:part AS numeric) AND NOT ${TOLD} AND a.id IN (
       SELECT h.account_id FROM dealer_credit_hold h WHERE h.order_id = :orderId AND h.deleted_at IS NULL)`,
    {
      orderId,
      part,
      now,
      countsHeld: counts.held,
      countsCharged: counts.charged,
      countsUnapplied: counts.unapplied,
    }
  )

  return rows.map(({ id }) => id)
}
