import type { z } from "@medusajs/framework/zod"
import type { CreditRule, creditRuleEndpoints } from "../../http/credit-rules"
import type { Language } from "../../http/errors"
import { containing, dated, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Filters = z.output<typeof creditRuleEndpoints.listCreditRules.query> & { id?: string }
type Row = Omit<CreditRule, "starts_at" | "ends_at" | "created_at" | "updated_at"> & {
  starts_at: Date | null
  ends_at: Date | null
  created_at: Date
  updated_at: Date
}

const SORTABLE = ["name", "outcome", "scope_type", "priority", "is_on", "created_at", "updated_at"]

const CONDITIONS: Partial<Record<keyof Filters, string>> = {
  id: "r.id = :id",
  q: "(r.name ILIKE :q OR r.note ILIKE :q)",
  outcome: "r.outcome = :outcome",
  scope_type: "r.scope_type = :scope_type",
  scope_id: "r.scope_id = :scope_id",
  is_on: "r.is_on = (:is_on = 'true')",
}

/** The name of a dealer, tier or territory in the reader's language; its id when it is gone. */
const nameOf = (type: string, id: string): string => `COALESCE(CASE ${type}
  WHEN 'dealer' THEN (SELECT d.name FROM dealer d WHERE d.id = ${id})
  WHEN 'tier' THEN (SELECT CASE WHEN :language = 'zh' THEN t.name_zh ELSE t.name_en END FROM dealer_tier t WHERE t.id = ${id})
  WHEN 'territory' THEN (SELECT CASE WHEN :language = 'zh' THEN COALESCE(g.name_zh, g.name) ELSE g.name END
    FROM dealer_territory g WHERE g.id = ${id})
END, ${id})`

const COLUMNS = `r.id, r.name, r.note, r.outcome, r.scope_type,
  CASE WHEN r.scope_id IS NOT NULL THEN json_build_object('id', r.scope_id, 'name', ${nameOf("r.scope_type", "r.scope_id")}) END AS scope,
  COALESCE((SELECT json_agg(json_build_object('type', e.type, 'id', e.id, 'name', ${nameOf("e.type", "e.id")}))
    FROM jsonb_to_recordset(r.exclusions) AS e(type text, id text)), '[]'::json) AS exclusions,
  r.currency_code, r.condition, r.examples, r.priority, r.starts_at, r.ends_at, r.is_on, r.version, r.created_at, r.updated_at`

const toRule = (row: Row): CreditRule => ({
  ...dated(row),
  starts_at: row.starts_at && iso(row.starts_at),
  ends_at: row.ends_at && iso(row.ends_at),
})

/** A page of rules with the names of whom they are for, and how many there are. Two queries. */
export const listCreditRules = async (
  scope: Scope,
  filters: Filters,
  language: Language
): Promise<{ credit_rules: CreditRule[]; count: number }> => {
  const conditions = Object.entries(filters).flatMap(([key, value]) =>
    value === undefined ? [] : (CONDITIONS[key as keyof Filters] ?? [])
  )
  const where = ["r.deleted_at IS NULL", ...conditions].join(" AND ")
  const order = orderBy(SORTABLE, filters.order ?? "-created_at")
  const bindings = { ...filters, language, ...(filters.q ? { q: containing(filters.q) } : {}) }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT ${COLUMNS} FROM (SELECT * FROM dealer_credit_rule r WHERE ${where} ${order} LIMIT :limit OFFSET :offset) r ${order}`,
      bindings
    ),
    rowsOf<{ count: number }>(
      scope,
      `SELECT count(*)::int AS count FROM dealer_credit_rule r WHERE ${where}`,
      bindings
    ),
  ])

  return { credit_rules: rows.map(toRule), count: totals[0]?.count ?? 0 }
}

/** One rule as lists show it; undefined when there is none. */
export const creditRuleOf = async (
  scope: Scope,
  id: string,
  language: Language
): Promise<CreditRule | undefined> =>
  (await listCreditRules(scope, { id, limit: 1, offset: 0 }, language)).credit_rules[0]

/** Which of these dealers, tiers and territories do not exist? One query. */
export const missingTargets = async (
  scope: Scope,
  targets: readonly { type: string; id: string }[]
): Promise<{ type: "dealer" | "tier" | "territory"; id: string }[]> =>
  targets.length
    ? await rowsOf(
        scope,
        `SELECT t.type, t.id FROM jsonb_to_recordset(CAST(:targets AS jsonb)) AS t(type text, id text)
         WHERE NOT CASE t.type
           WHEN 'dealer' THEN EXISTS (SELECT 1 FROM dealer d WHERE d.id = t.id AND d.deleted_at IS NULL)
           WHEN 'tier' THEN EXISTS (SELECT 1 FROM dealer_tier d WHERE d.id = t.id AND d.deleted_at IS NULL)
           ELSE EXISTS (SELECT 1 FROM dealer_territory d WHERE d.id = t.id AND d.deleted_at IS NULL) END
         ORDER BY t.type, t.id`,
        { targets: JSON.stringify(targets) }
      )
    : []
