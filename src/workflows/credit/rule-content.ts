import type { MedusaContainer } from "@medusajs/framework/types"
import { missingTargets } from "../../adapters/queries/credit-rules"
import type { CreateCreditRule, UpdateCreditRule } from "../../http/credit-rules"
import type { RuleContent } from "../../modules/credit/domain/check-rule"
import { refusal } from "../refuse"

const instant = (text: string | null | undefined): Date | null => (text ? new Date(text) : null)

/** A new rule with what was left out said; off unless it was asked for. */
export const contentOf = (rule: CreateCreditRule): RuleContent => ({
  name: rule.name,
  note: rule.note ?? null,
  outcome: rule.outcome,
  scope_type: rule.scope_type,
  scope_id: rule.scope_id ?? null,
  exclusions: rule.exclusions ?? [],
  currency_code: rule.currency_code ?? null,
  condition: rule.condition,
  examples: rule.examples ?? [],
  priority: rule.priority ?? 0,
  starts_at: instant(rule.starts_at),
  ends_at: instant(rule.ends_at),
  is_on: rule.is_on ?? false,
})

/** What a change says; what it does not name stays. A scope of all needs no id. */
export const changeOf = ({ version: _version, ...change }: UpdateCreditRule): Partial<RuleContent> => {
  const { starts_at, ends_at, ...plain } = change
  const said = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))

  return {
    ...said,
    ...(change.scope_type === "all" && { scope_id: null }),
    ...(starts_at !== undefined && { starts_at: instant(starts_at) }),
    ...(ends_at !== undefined && { ends_at: instant(ends_at) }),
  }
}

/** Throws when a rule is for somebody who is not there: `dealer_not_found`, `tier_not_found`, `territory_not_found`. */
export const assertTargets = async (
  container: MedusaContainer,
  { scope_type, scope_id, exclusions = [] }: Partial<RuleContent>
): Promise<void> => {
  const own = scope_type && scope_type !== "all" && scope_id ? [{ type: scope_type, id: scope_id }] : []
  const [missing] = await missingTargets(container, [...own, ...exclusions])
  if (missing) {
    throw refusal(`${missing.type}_not_found`, { id: missing.id })
  }
}
