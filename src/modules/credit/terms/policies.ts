import { generateEntityId } from "@medusajs/framework/utils"
import { heldAccount } from "../accounts"
import { PLAIN_WEEK, type Workdays } from "../domain/business-day"
import { type DueDate, dueOn, PLAIN_TERMS, type Terms } from "../domain/due-date"
import type { LateFeePolicy } from "../domain/late-fee"
import type { Day } from "../domain/local-day"
import { refuse } from "../refuse"
import type { Sql } from "../sql"

type Values = { terms: Terms; late_fee: LateFeePolicy }
export type PolicyKind = keyof Values

/** A wish to change what holds for an account, or for the store where `account_id` is null. Null: back to the store's own. */
export type PolicyChange = {
  [Kind in PolicyKind]: {
    account_id: string | null
    kind: Kind
    value: Values[Kind] | null
    reason: string
    created_by: string | null
  }
}[PolicyKind]

export type PolicyRow = PolicyChange & { id: string; version: number; created_at: Date }

/** The newest value of a policy, as SQL: the account's own, else the store's. `until` is an SQL condition on the row `p`. */
export const policyValue = (kind: PolicyKind, account: string, until = "true"): string => {
  const newest = (whose: string): string =>
    `(SELECT p.value FROM dealer_credit_policy p
      WHERE p.account_id ${whose} AND p.kind = '${kind}' AND p.deleted_at IS NULL AND ${until} ORDER BY p.version DESC LIMIT 1)`

  return `COALESCE(${newest(`= ${account}`)}, ${newest("IS NULL")})`
}

/** The calendar stays while terms are written that name it. Refuses `credit_calendar_not_found`. */
const demandCalendar = async (sql: Sql, id: string): Promise<void> => {
  const [row] = await sql("SELECT 1 FROM dealer_credit_calendar WHERE id = :id FOR SHARE", { id })
  if (!row) {
    throw refuse("credit_calendar_not_found", { id })
  }
}

const journalPolicy = async (sql: Sql, change: PolicyChange): Promise<{ id: string; undo: PolicyChange }> => {
  const { account_id, kind, value, reason, created_by } = change
  if (account_id !== null) {
    await heldAccount(sql, account_id)
  }
  if (change.kind === "terms" && change.value?.calendar_id) {
    await demandCalendar(sql, change.value.calendar_id)
  }
  const [last] = await sql<Pick<PolicyRow, "version" | "value">>(
    `SELECT version, value FROM dealer_credit_policy
     WHERE COALESCE(account_id, '') = COALESCE(CAST(:account_id AS text), '') AND kind = :kind ORDER BY version DESC LIMIT 1`,
    { account_id, kind }
  )
  const id = generateEntityId(undefined, "dcpol")
  await sql(
    `INSERT INTO dealer_credit_policy (id, account_id, kind, version, value, reason, created_by, created_at)
     VALUES (:id, :account_id, :kind, :version, CAST(:value AS jsonb), :reason, :created_by, clock_timestamp())`,
    {
      id,
      account_id,
      kind,
      version: (last?.version ?? 0) + 1,
      value: value && JSON.stringify(value),
      reason,
      created_by,
    }
  )
  const undo = { ...change, value: last?.value ?? null, reason: `Undo of ${id}` } as PolicyChange

  return { id, undo }
}

/**
 * Journals policies, and answers the last row's id and the changes that take them back. Refuses `credit_account_not_found`,
 * `credit_calendar_not_found`.
 */
export const journalPolicies = async (
  sql: Sql,
  changes: readonly PolicyChange[]
): Promise<{ id: string; undo: PolicyChange[] }> => {
  const undo: PolicyChange[] = []
  let id = ""
  for (const change of changes) {
    const written = await journalPolicy(sql, change)
    id = written.id
    undo.unshift(written.undo)
  }

  return { id, undo }
}

type TermsRow = {
  terms: Terms | null
  weekend_days: number[] | null
  days: { day: Day; kind: "holiday" | "workday" }[] | null
}

/** The weekdays and days of a calendar from a day on; a plain week where there is no calendar. */
const CALENDAR = `c.weekend_days,
  (SELECT json_agg(json_build_object('day', d.day, 'kind', d.kind)) FROM dealer_credit_calendar_day d
   WHERE d.calendar_id = c.id AND d.day >= :from AND d.deleted_at IS NULL) AS days`

const workdaysOf = ({ weekend_days, days }: Omit<TermsRow, "terms">): Workdays =>
  weekend_days
    ? { weekend_days, days: new Map((days ?? []).map(({ day, kind }) => [day, kind])) }
    : PLAIN_WEEK

/** By when a document of this day is to be paid, by the account's terms or these. One query. Refuses `credit_calendar_not_found`. */
export const dueOnByTerms = async (
  sql: Sql,
  {
    account_id,
    document_on,
    terms,
  }: { account_id: string | null; document_on: Day; terms?: Terms | undefined }
): Promise<DueDate & { terms: Terms }> => {
  const [row] = await sql<TermsRow>(
    `SELECT policy.terms, ${CALENDAR}
     FROM (SELECT COALESCE(CAST(:terms AS jsonb), ${policyValue("terms", ":account_id")}) AS terms) policy
     LEFT JOIN dealer_credit_calendar c ON c.id = policy.terms->>'calendar_id'`,
    { account_id: account_id ?? "", from: document_on, terms: terms ? JSON.stringify(terms) : null }
  )
  const inForce = row?.terms ?? PLAIN_TERMS
  if (inForce.calendar_id && !row?.weekend_days) {
    throw refuse("credit_calendar_not_found", { id: inForce.calendar_id })
  }

  return {
    ...dueOn({ document_on, terms: inForce, ...(row && { workdays: workdaysOf(row) }) }),
    terms: inForce,
  }
}
