import { CREDIT_FACTS } from "../../../shared/credit-facts"
import { type Condition, evaluate, factOf, type Facts, leavesOf } from "../../../shared/rule"
import { isFactValue, numberOf, parseCondition } from "../../../shared/rule-check"
import type { BlockingRule, RuleTarget } from "./blocking-rule"

/** A case the rule must answer as expected: what is known of an order, and whether the condition then holds. */
export type RuleExample = { name: string; given: Facts; holds: boolean }

/** A rule as it is kept, without its id and version. */
export type RuleContent = Omit<BlockingRule, "id" | "version" | "exclusions"> & {
  note: string | null
  exclusions: RuleTarget[]
  currency_code: string | null
  examples: RuleExample[]
  starts_at: Date | null
  ends_at: Date | null
  is_on: boolean
}

export type RuleFault = { code: string; params: Record<string, unknown> }

/** Which exclusions are narrower than each scope: an exclusion takes a part out of a rule, never the whole of it. */
const NARROWER: Record<RuleContent["scope_type"], readonly RuleTarget["type"][]> = {
  all: ["dealer", "tier", "territory"],
  tier: ["dealer", "territory"],
  territory: ["dealer", "tier", "territory"],
  dealer: [],
}

const asksAmounts = (condition: Condition): boolean =>
  leavesOf(condition).some(({ fact }) => factOf(CREDIT_FACTS, fact)?.type === "amount")

const exampleFault = ({ examples }: Pick<RuleContent, "examples">): RuleFault | null => {
  for (const { name, given } of examples) {
    const wrong = Object.entries(given).find(([fact, value]) => {
      const known = factOf(CREDIT_FACTS, fact)

      return !known || !isFactValue(known, value)
    })
    if (wrong) {
      return { code: "credit_rule_example", params: { name, fact: wrong[0] } }
    }
  }

  return null
}

/** Which examples does the condition not answer as expected? By their names. */
export const failingExamples = ({
  condition,
  examples,
}: Pick<RuleContent, "condition" | "examples">): string[] =>
  examples.flatMap(({ name, given, holds }) => (evaluate(condition, given).holds === holds ? [] : [name]))

const switchFault = (rule: RuleContent): RuleFault | null => {
  if (!rule.is_on) {
    return null
  }
  if (rule.examples.length === 0) {
    return { code: "credit_rule_examples_missing", params: {} }
  }
  const names = failingExamples(rule)

  return names.length > 0 ? { code: "credit_rule_examples_fail", params: { names: names.join(", ") } } : null
}

const shapeFault = ({
  scope_type,
  scope_id,
  exclusions,
  currency_code,
  condition,
  starts_at,
  ends_at,
}: RuleContent): RuleFault | null => {
  const { fault } = parseCondition(condition, CREDIT_FACTS)
  if (fault) {
    return { code: "credit_rule_condition", params: { ...fault, number: numberOf(fault.at) } }
  }
  if ((scope_type === "all") !== (scope_id === null)) {
    return { code: "credit_rule_scope", params: {} }
  }
  if (exclusions.some(({ type, id }) => !NARROWER[scope_type].includes(type) || id === scope_id)) {
    return { code: "credit_rule_exclusion", params: {} }
  }
  if (currency_code === null && asksAmounts(condition)) {
    return { code: "credit_rule_currency", params: {} }
  }

  return starts_at && ends_at && starts_at >= ends_at ? { code: "credit_rule_window", params: {} } : null
}

/** What is wrong with a rule by itself; null: nothing. A rule that is on has examples, and all come true. */
export const ruleFault = (rule: RuleContent): RuleFault | null =>
  shapeFault(rule) ?? exampleFault(rule) ?? switchFault(rule)
