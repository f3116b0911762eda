import type { BlockingRule, ScopedDealer } from "../domain/blocking-rule"
import type { CreditMode } from "../domain/external"
import type { AccountKnowledge, OpenCharge } from "../domain/rule-facts"
import type { Sql } from "../../../framework/transact"

type Row = {
  rules: BlockingRule[]
  charges: OpenCharge[]
  limit_expired: boolean
  limit_set_at: string | null
  dunning_level: number
}

const IN_FORCE = `(NOT c.needs_approval
    OR EXISTS (SELECT 1 FROM dealer_credit_limit_change y WHERE y.change_id = c.id AND y.kind = 'approval' AND y.deleted_at IS NULL))
  AND NOT EXISTS (SELECT 1 FROM dealer_credit_limit_change n WHERE n.change_id = c.id AND n.kind = 'rejection' AND n.deleted_at IS NULL)`

/** Open charges by the books that count: ours, or the documents of the ERP's balance in force. */
const OPEN: Record<CreditMode, string> = {
  shop: `dealer_credit_item i
      WHERE i.account_id = :accountId AND i.side = 'debit' AND i.open > 0 AND NOT i.is_disputed`,
  external: "dealer_credit_external_open(:accountId) i WHERE NOT i.is_disputed",
}

/** Rules switched on for this dealer (and \`:also\`, on or off), and what they can ask of the account. One statement. */
const knowledge = (mode: CreditMode): string => `
  SELECT
    COALESCE((
      SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'version', r.version, 'outcome', r.outcome,
        'scope_type', r.scope_type, 'scope_id', r.scope_id, 'exclusions', r.exclusions, 'condition', r.condition, 'priority', r.priority))
      FROM dealer_credit_rule r
      WHERE r.deleted_at IS NULL AND (r.currency_code IS NULL OR r.currency_code = :currency)
        AND (r.id = :also OR (r.is_on AND (r.starts_at IS NULL OR r.starts_at <= :now) AND (r.ends_at IS NULL OR r.ends_at > :now)))
        AND (r.scope_type = 'all' OR r.id = :also
          OR r.scope_id IN (SELECT jsonb_array_elements_text(CAST(:belongs AS jsonb))))
    ), '[]'::json) AS rules,
    COALESCE((
      SELECT json_agg(json_build_object('id', i.id, 'document_number', i.document_number, 'open', i.open::text,
        'due_on', i.due_on, 'document_on', i.document_on) ORDER BY i.due_on, i.id)
      FROM ${OPEN[mode]}
    ), '[]'::json) AS charges,
    EXISTS (
      SELECT 1 FROM dealer_credit_limit_change c
      WHERE c.account_id = :accountId AND c.deleted_at IS NULL AND c.kind = 'temporary' AND c.ends_at <= :now AND ${IN_FORCE}
        AND NOT EXISTS (
          SELECT 1 FROM dealer_credit_limit_change l
          WHERE l.account_id = c.account_id AND l.deleted_at IS NULL AND l.kind IN ('permanent', 'temporary', 'approval') AND l.created_at > c.created_at
            AND (l.kind <> 'approval' OR l.change_id <> c.id) AND COALESCE(l.ends_at, 'infinity') > c.ends_at)
    ) AS limit_expired,
    (SELECT max(COALESCE(v.created_at, c.created_at)) FROM dealer_credit_limit_change c
     LEFT JOIN dealer_credit_limit_change v ON v.change_id = c.id AND v.kind = 'approval' AND v.deleted_at IS NULL
     WHERE c.account_id = :accountId AND c.deleted_at IS NULL AND c.kind = 'permanent' AND (NOT c.needs_approval OR v.id IS NOT NULL)) AS limit_set_at,
    (SELECT a.dunning_level FROM dealer_credit_account a WHERE a.id = :accountId) AS dunning_level`

export type KnowledgeQuestion = {
  account_id: string
  /** Whose books say what is open. */
  mode: CreditMode
  currency_code: string
  dealer: ScopedDealer
  also?: string | null | undefined
  now: Date
}

/** The rules an order of this dealer meets now, and what is known of the account. */
export const knowledgeOf = async (
  sql: Sql,
  { account_id, mode, currency_code, dealer, also = null, now }: KnowledgeQuestion
): Promise<AccountKnowledge & { rules: BlockingRule[] }> => {
  const { dealer_id, tier_id, territory_ids } = dealer
  const [row] = await sql<Row>(knowledge(mode), {
    accountId: account_id,
    currency: currency_code,
    belongs: JSON.stringify([dealer_id, ...(tier_id ? [tier_id] : []), ...territory_ids]),
    also,
    now,
  })

  return {
    rules: row?.rules ?? [],
    charges: row?.charges ?? [],
    limit_expired: row?.limit_expired ?? false,
    limit_set_at: row?.limit_set_at ? new Date(row.limit_set_at) : null,
    dunning_level: row?.dunning_level ?? 0,
  }
}
