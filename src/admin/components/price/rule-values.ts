import type { PriceRule } from "../../../http/price"
import { toFraction, toPercent } from "../../lib/format"

/** What a person types about a price rule: percentages as percentages, the scope as one choice. */
export type RuleValues = {
  name: string
  note: string
  status: PriceRule["status"]
  scope: "dealer" | "group"
  dealer_id: string
  tier_id: string
  territory_id: string
  target_type: PriceRule["target_type"]
  target_id: string
  currency_code: string
  form: PriceRule["form"]
  base: PriceRule["base"]
  breaks: { min_quantity: string; value: string }[]
  starts_at: string
  ends_at: string
  tax: "currency" | "inclusive" | "exclusive"
  reaches_children: boolean
  allows_promotions: boolean
}

export const newRule = (dealerId: string): RuleValues => ({
  name: "",
  note: "",
  status: "active",
  scope: dealerId ? "dealer" : "group",
  dealer_id: dealerId,
  tier_id: "",
  territory_id: "",
  target_type: "variant",
  target_id: "",
  currency_code: "",
  form: "fixed",
  base: "native",
  breaks: [{ min_quantity: "1", value: "" }],
  starts_at: "",
  ends_at: "",
  tax: "currency",
  reaches_children: false,
  allows_promotions: true,
})

export const ruleValuesOf = (rule: PriceRule): RuleValues => ({
  name: rule.name,
  note: rule.note ?? "",
  status: rule.status,
  scope: rule.dealer ? "dealer" : "group",
  dealer_id: rule.dealer?.id ?? "",
  tier_id: rule.tier?.id ?? "",
  territory_id: rule.territory?.id ?? "",
  target_type: rule.target_type,
  target_id: rule.target?.id ?? "",
  currency_code: rule.currency_code,
  form: rule.form,
  base: rule.base,
  breaks: rule.breaks.map(({ min_quantity, value }) => ({
    min_quantity: String(min_quantity),
    value: rule.form === "percent_off" ? toPercent(value) : value,
  })),
  starts_at: rule.starts_at ?? "",
  ends_at: rule.ends_at ?? "",
  tax: rule.is_tax_inclusive === null ? "currency" : rule.is_tax_inclusive ? "inclusive" : "exclusive",
  reaches_children: rule.reaches_children,
  allows_promotions: rule.allows_promotions,
})

/** The body of the endpoint: what does not belong to the chosen scope or target is left out, rates become fractions. */
export const toRuleBody = ({ scope, tax, ...values }: RuleValues) => ({
  ...values,
  dealer_id: scope === "dealer" ? values.dealer_id : null,
  tier_id: scope === "group" ? values.tier_id : null,
  territory_id: scope === "group" ? values.territory_id : null,
  target_id: values.target_type === "all" ? null : values.target_id,
  breaks: values.breaks.map(({ min_quantity, value }) => ({
    min_quantity,
    value: values.form === "percent_off" ? toFraction(value) : value.trim(),
  })),
  is_tax_inclusive: tax === "currency" ? null : tax === "inclusive",
})

export const RULE_BLAME = {
  price_rule_window: "ends_at",
  price_rule_target: "target_id",
  variant_not_found: "target_id",
  dealer_not_found: "dealer_id",
  tier_not_found: "tier_id",
  territory_not_found: "territory_id",
  currency_not_found: "currency_code",
} as const
