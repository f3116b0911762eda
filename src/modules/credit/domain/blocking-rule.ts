import type { Condition } from "../../../shared/rule"

export const RULE_OUTCOMES = ["review", "deny", "exempt"] as const
export const RULE_SCOPES = ["dealer", "tier", "territory", "all"] as const

/** For whom a rule is, or is not: one dealer, the dealers of a tier, or those at home in a territory or below it. */
export type RuleTarget = { type: "dealer" | "tier" | "territory"; id: string }

/** `review` and `deny` stop an order for which the condition holds; `exempt` lets it pass without asking the others. */
export type BlockingRule = {
  id: string
  name: string
  version: number
  outcome: (typeof RULE_OUTCOMES)[number]
  scope_type: (typeof RULE_SCOPES)[number]
  scope_id: string | null
  exclusions: readonly RuleTarget[]
  condition: Condition
  priority: number
}

/** Where a dealer belongs at an instant: home territory first, then what it lies in. */
export type CreditScope = {
  tier_id: string | null
  territory_ids: readonly string[]
  /** Where the dealer is at home; days begin there. */
  time_zone: string | null
}

export type ScopedDealer = Pick<CreditScope, "tier_id" | "territory_ids"> & { dealer_id: string }

const meets = ({ dealer_id, tier_id, territory_ids }: ScopedDealer, { type, id }: RuleTarget): boolean => {
  if (type === "territory") {
    return territory_ids.includes(id)
  }

  return id === (type === "dealer" ? dealer_id : tier_id)
}

/** Is this rule for this dealer? An exclusion takes a dealer, a tier or a territory out of a rule that is wider. */
export const isRuleFor = (
  { scope_type, scope_id, exclusions }: Pick<BlockingRule, "scope_type" | "scope_id" | "exclusions">,
  dealer: ScopedDealer
): boolean =>
  (scope_type === "all" || meets(dealer, { type: scope_type, id: scope_id ?? "" })) &&
  !exclusions.some((target) => meets(dealer, target))

/** The order in which rules are said: those of the dealer, of the tier, of the territory, of all; then by priority. */
export const inRuleOrder = (rules: readonly BlockingRule[]): BlockingRule[] =>
  [...rules].sort(
    (a, b) =>
      RULE_SCOPES.indexOf(a.scope_type) - RULE_SCOPES.indexOf(b.scope_type) ||
      a.priority - b.priority ||
      (a.id < b.id ? -1 : 1)
  )

/** A rule at a version, as a release remembers it. */
export const ruleKey = ({ id, version }: Pick<BlockingRule, "id" | "version">): string => `${id}@${version}`
