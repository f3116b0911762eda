import type { DunningAction, DunningProcess } from "../../http/credit-dunning"
import { type Language, sentenceOf } from "../../http/errors"
import { containing, dated, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Paging = { limit: number; offset: number; order?: string | undefined; q?: string | undefined }
type Dates = "created_at" | "updated_at"
type ProcessRow = Omit<DunningProcess, "minimum_amounts" | "group" | Dates> & {
  minimum_amounts: { currency_code: string; amount: string }[]
  group: Omit<DunningProcess["group"], "members">
  members: DunningProcess["group"]["members"]
} & Record<Dates, Date>

/** A page of rows in their order, and how many there are. Two queries. */
const pageOf = async <Row>(
  scope: Scope,
  from: string,
  order: string,
  bindings: Record<string, unknown>
): Promise<{ rows: Row[]; count: number }> => {
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(scope, `SELECT * FROM (${from}) row ${order} LIMIT :limit OFFSET :offset`, bindings),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count FROM (${from}) row`, bindings),
  ])

  return { rows, count: totals[0]?.count ?? 0 }
}

const whereOf = (conditions: Record<string, string>, filters: object): string =>
  [
    "true",
    ...Object.entries(filters).flatMap(([key, value]) =>
      value === undefined ? [] : (conditions[key] ?? [])
    ),
  ].join(" AND ")

const MEMBERS = `(
  SELECT COALESCE(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name, m.id), '[]'::json) FROM (
    SELECT t.id, CASE WHEN :language = 'zh' THEN t.name_zh ELSE t.name_en END AS name
    FROM dealer_tier t WHERE p."group"->>'kind' = 'tiers' AND t.deleted_at IS NULL AND p."group"->'ids' @> to_jsonb(t.id)
    UNION ALL
    SELECT r.id, CASE WHEN :language = 'zh' THEN COALESCE(r.name_zh, r.name) ELSE r.name END
    FROM dealer_territory r WHERE p."group"->>'kind' = 'territories' AND r.deleted_at IS NULL AND p."group"->'ids' @> to_jsonb(r.id)
    UNION ALL
    SELECT d.id, d.name
    FROM dealer d WHERE p."group"->>'kind' = 'dealers' AND d.deleted_at IS NULL AND p."group"->'ids' @> to_jsonb(d.id)
  ) m) AS members`

const PROCESS_CONDITIONS = {
  id: "p.id = :id",
  q: "p.name ILIKE :q",
  is_on: "p.is_on = (:is_on = 'true')",
}

const toProcess = ({ members, group, ...row }: ProcessRow): DunningProcess => ({
  ...dated(row),
  group: { kind: group.kind, ids: group.ids, members },
  minimum_amounts: row.minimum_amounts.map(({ currency_code, amount }) => ({
    currency_code,
    amount: Number(amount),
  })),
})

/** A page of dunning processes with the names of whom they are for, and how many there are. Two queries. */
export const listDunningProcesses = async (
  scope: Scope,
  { limit, offset, order = "rank", ...filters }: Paging & { id?: string; is_on?: string | undefined },
  language: Language
): Promise<{ processes: DunningProcess[]; count: number }> => {
  const { rows, count } = await pageOf<ProcessRow>(
    scope,
    `SELECT p.id, p.name, p.rank, p.is_on, p."group", ${MEMBERS}, p.currency_code, p.quiet_days, p.minimum_amounts, p.steps,
       p.version, p.created_at, p.updated_at
     FROM dealer_credit_dunning_process p WHERE p.deleted_at IS NULL AND ${whereOf(PROCESS_CONDITIONS, filters)}`,
    orderBy(["rank", "name", "is_on", "quiet_days", "updated_at"], order),
    { ...filters, ...(filters.q && { q: containing(filters.q) }), limit, offset, language }
  )

  return { processes: rows.map(toProcess), count }
}

/** One dunning process as lists show it; undefined when there is none. */
export const retrieveDunningProcess = async (
  scope: Scope,
  id: string,
  language: Language
): Promise<DunningProcess | undefined> =>
  (await listDunningProcesses(scope, { id, limit: 1, offset: 0 }, language)).processes[0]

type ActionRow = Omit<DunningAction, "amount" | "message" | "created_at" | "sent_at"> & {
  params: { amount?: string | null }
  reason_params: Record<string, unknown> | null
  created_at: Date
  sent_at: Date | null
}

const ACTION_CONDITIONS = {
  account_id: "n.account_id = :account_id",
  dealer_id: "a.dealer_id = :dealer_id",
  kind: "n.kind = :kind",
  status: "n.status = :status",
  q: "(d.code ILIKE :q OR d.name ILIKE :q OR i.document_number ILIKE :q)",
}

const ACTIONS = `
  SELECT n.id, n.account_id, json_build_object('id', d.id, 'code', d.code, 'name', d.name) AS dealer, a.currency_code,
    CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'name', p.name) END AS process, n.kind, n.level, n.day,
    n.channel, n.audience, n.item_id, COALESCE(i.document_number, n.params ->> 'document') AS document_number, n.status, n.reason_code AS code, n.reason_params, n.params, n.deliveries,
    n.sent_at, n.created_at
  FROM dealer_credit_dunning_action n
  JOIN dealer_credit_account a ON a.id = n.account_id
  JOIN dealer d ON d.id = a.dealer_id
  LEFT JOIN dealer_credit_item i ON i.id = n.item_id
  LEFT JOIN dealer_credit_dunning_process p ON p.id = n.process_id
  WHERE n.deleted_at IS NULL`

/** A page of what was said or was to be said, newest first unless sorted otherwise, and how many there are. Two queries. */
export const listDunningActions = async (
  scope: Scope,
  { limit, offset, order = "-created_at", ...filters }: Paging & Record<string, unknown>,
  language: Language
): Promise<{ actions: DunningAction[]; count: number }> => {
  const { rows, count } = await pageOf<ActionRow>(
    scope,
    `${ACTIONS} AND ${whereOf(ACTION_CONDITIONS, filters)}`,
    orderBy(["created_at", "day", "level", "kind", "status", "sent_at"], order),
    { ...filters, ...(filters.q && { q: containing(filters.q) }), limit, offset }
  )
  const toAction = ({ params, reason_params, ...row }: ActionRow): DunningAction => ({
    ...row,
    amount: params.amount ? Number(params.amount) : null,
    message: row.code && sentenceOf(row.code, reason_params ?? {}, language),
    sent_at: row.sent_at && iso(row.sent_at),
    created_at: iso(row.created_at),
  })

  return { actions: rows.map(toAction), count }
}
