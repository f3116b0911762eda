import { generateEntityId } from "@medusajs/framework/utils"
import type { BlockingRule } from "../domain/blocking-rule"
import { type RuleContent, ruleFault } from "../domain/check-rule"
import type { ErrorCode } from "../../../http/errors"
import { refusal } from "../../../framework/refusal"
import type { Sql } from "../../../framework/transact"

/** A rule as it stands. */
export type RuleRow = RuleContent & Pick<BlockingRule, "id" | "version">

const COLUMNS = `id, name, note, outcome, scope_type, scope_id, exclusions, currency_code, condition, examples, priority,
  starts_at, ends_at, is_on, version`

const demandSound = (rule: RuleContent): void => {
  const fault = ruleFault(rule)
  if (fault) {
    throw refusal(fault.code as ErrorCode, fault.params)
  }
}

const valuesOf = (rule: RuleContent): Record<string, unknown> => ({
  name: rule.name,
  note: rule.note,
  outcome: rule.outcome,
  scopeType: rule.scope_type,
  scopeId: rule.scope_id,
  exclusions: JSON.stringify(rule.exclusions),
  currency: rule.currency_code,
  condition: JSON.stringify(rule.condition),
  examples: JSON.stringify(rule.examples),
  priority: rule.priority,
  startsAt: rule.starts_at,
  endsAt: rule.ends_at,
  isOn: rule.is_on,
})

const contentOf = ({ id: _id, version: _version, ...content }: RuleRow): RuleContent => content

const keepVersion = async (
  sql: Sql,
  { id, version, ...content }: RuleRow,
  by: string | null
): Promise<void> => {
  await sql(
    `INSERT INTO dealer_credit_rule_version (id, rule_id, version, content, changed_by, created_at)
     VALUES (:key, :id, :version, CAST(:content AS jsonb), :by, clock_timestamp())`,
    { key: generateEntityId(undefined, "dcrver"), id, version, content: JSON.stringify(content), by }
  )
}

const lockRule = async (sql: Sql, id: string, version: number | null): Promise<RuleRow> => {
  const [rule] = await sql<RuleRow>(
    `SELECT ${COLUMNS} FROM dealer_credit_rule WHERE id = :id AND deleted_at IS NULL FOR UPDATE`,
    { id }
  )
  if (!rule) {
    throw refusal("credit_rule_not_found", { id })
  }
  if (version !== null && rule.version !== version) {
    throw refusal("credit_rule_conflict", { id })
  }

  return rule
}

/** Writes a new rule and its first version; answers its id. Refuses by code what is wrong with it. */
export const insertRule = async (sql: Sql, rule: RuleContent, by: string | null): Promise<string> => {
  demandSound(rule)
  const id = generateEntityId(undefined, "dcrule")
  await sql(
    `INSERT INTO dealer_credit_rule (id, name, note, outcome, scope_type, scope_id, exclusions, currency_code, condition, examples,
       priority, starts_at, ends_at, is_on)
     VALUES (:id, :name, :note, :outcome, :scopeType, :scopeId, CAST(:exclusions AS jsonb), :currency, CAST(:condition AS jsonb),
       CAST(:examples AS jsonb), :priority, :startsAt, :endsAt, :isOn)`,
    { id, ...valuesOf(rule) }
  )
  await keepVersion(sql, { ...rule, id, version: 1 }, by)

  return id
}

const write = async (sql: Sql, id: string, rule: RuleContent, by: string | null): Promise<void> => {
  const [written] = await sql<{ version: number }>(
    `UPDATE dealer_credit_rule SET name = :name, note = :note, outcome = :outcome, scope_type = :scopeType, scope_id = :scopeId,
       exclusions = CAST(:exclusions AS jsonb), currency_code = :currency, condition = CAST(:condition AS jsonb),
       examples = CAST(:examples AS jsonb), priority = :priority, starts_at = :startsAt, ends_at = :endsAt, is_on = :isOn,
       version = version + 1, deleted_at = NULL, updated_at = now()
     WHERE id = :id RETURNING version`,
    { id, ...valuesOf(rule) }
  )
  await keepVersion(sql, { ...rule, id, version: written?.version ?? 1 }, by)
}

/** Changes a rule that is still at the version that was read; answers what it was. Each change is a version of its own. */
export const changeRule = async (
  sql: Sql,
  id: string,
  version: number | null,
  { change, by }: { change: Partial<RuleContent>; by: string | null }
): Promise<RuleRow> => {
  const before = await lockRule(sql, id, version)
  const after = { ...contentOf(before), ...change }
  demandSound(after)
  await write(sql, id, after, by)

  return before
}

/** Takes a rule away; its versions stay. Answers what it was. */
export const removeRule = async (sql: Sql, id: string): Promise<RuleRow> => {
  const before = await lockRule(sql, id, null)
  await sql("UPDATE dealer_credit_rule SET deleted_at = now(), updated_at = now() WHERE id = :id", { id })

  return before
}

/** The undo of a change or removal: what the rule was, as a version of its own. */
export const restoreRule = (sql: Sql, before: RuleRow, by: string | null): Promise<void> =>
  write(sql, before.id, contentOf(before), by)
