import type { CREDIT_RULE_TARGETS, CreditRule } from "../../../http/credit-rules"
import type { Condition, Facts } from "../../../shared/rule"

export type Exclusion = { type: (typeof CREDIT_RULE_TARGETS)[number]; id: string }
export type Example = { name: string; given: Facts; holds: boolean }

/**
 * What a person types about a credit rule. The tree of conditions, the examples and the exceptions are kept as JSON text: they
 * have editors of their own, and a form library that looks into a recursive type does not compile.
 */
export type CreditRuleValues = {
  name: string
  note: string
  outcome: CreditRule["outcome"]
  scope_type: CreditRule["scope_type"]
  scope_id: string
  exclusions: string
  currency_code: string
  condition: string
  examples: string
  priority: string
  starts_at: string
  ends_at: string
}

const FIRST: Condition = { all: [{ fact: "used_percent", op: "gt", value: "80" }] }

export const NEW_CREDIT_RULE: CreditRuleValues = {
  name: "",
  note: "",
  outcome: "review",
  scope_type: "all",
  scope_id: "",
  exclusions: "[]",
  currency_code: "",
  condition: JSON.stringify(FIRST),
  examples: "[]",
  priority: "0",
  starts_at: "",
  ends_at: "",
}

export const creditRuleValuesOf = (rule: CreditRule): CreditRuleValues => ({
  name: rule.name,
  note: rule.note ?? "",
  outcome: rule.outcome,
  scope_type: rule.scope_type,
  scope_id: rule.scope?.id ?? "",
  exclusions: JSON.stringify(rule.exclusions.map(({ type, id }) => ({ type, id }))),
  currency_code: rule.currency_code ?? "",
  condition: JSON.stringify(rule.condition),
  examples: JSON.stringify(rule.examples),
  priority: String(rule.priority),
  starts_at: rule.starts_at ?? "",
  ends_at: rule.ends_at ?? "",
})

/** What was picked so far: an exception without a name is not one yet. */
const pickedOf = (text: string): Exclusion[] =>
  (JSON.parse(text) as Exclusion[]).filter(({ id }) => id !== "")

/** An example without a name is called by its number; a fact left empty is not known. */
const examplesOf = (text: string): Example[] =>
  (JSON.parse(text) as Example[]).map(({ name, given, holds }, at) => ({
    name: name.trim() || `#${at + 1}`,
    given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")),
    holds,
  }))

/** The body of the endpoint. */
export const toCreditRuleBody = (values: CreditRuleValues) => ({
  ...values,
  scope_id: values.scope_type === "all" ? null : values.scope_id || null,
  exclusions: values.scope_type === "dealer" ? [] : pickedOf(values.exclusions),
  currency_code: values.currency_code || null,
  condition: JSON.parse(values.condition) as Condition,
  examples: examplesOf(values.examples),
  priority: values.priority.trim() && Number(values.priority),
})

export const CREDIT_RULE_BLAME = {
  credit_rule_scope: "scope_id",
  dealer_not_found: "scope_id",
  tier_not_found: "scope_id",
  territory_not_found: "scope_id",
  credit_rule_condition: "condition",
  credit_rule_currency: "currency_code",
  credit_rule_exclusion: "exclusions",
  credit_rule_example: "examples",
  credit_rule_examples_fail: "examples",
  credit_rule_examples_missing: "examples",
  credit_rule_window: "ends_at",
} as const
