import type { MedusaContainer } from "@medusajs/framework/types"
import { referencesOf } from "../../adapters/queries/price-references"
import type { CreatePriceRule, UpdatePriceRule } from "../../http/price"
import type { PriceRuleData, PriceRuleRecord } from "../../modules/price/service"
import { faultOf, storedBreaks } from "../../modules/price/domain/check-rule"
import { keysOf } from "../../modules/price/domain/keys"
import type { PriceBreak } from "../../modules/price/domain/unit-price"
import { refusal } from "../refuse"

const instant = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)

/** A new rule's data, with what was left out said. */
export const dataOf = (input: CreatePriceRule): PriceRuleData =>
  withKeys({
    name: input.name,
    note: input.note ?? null,
    status: input.status ?? "active",
    dealer_id: input.dealer_id ?? null,
    tier_id: input.tier_id ?? null,
    territory_id: input.territory_id ?? null,
    event_id: null,
    target_type: input.target_type,
    target_id: input.target_id ?? null,
    currency_code: input.currency_code,
    form: input.form,
    base: input.base ?? "native",
    breaks: storedBreaks(input.breaks),
    starts_at: instant(input.starts_at),
    ends_at: instant(input.ends_at),
    is_tax_inclusive: input.is_tax_inclusive ?? null,
    reaches_children: input.reaches_children ?? false,
    allows_promotions: input.allows_promotions ?? true,
  })

const withKeys = (data: Omit<PriceRuleData, "scope_key" | "target_key">): PriceRuleData => ({
  ...data,
  ...keysOf(data),
})

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const said = <T extends object>(input: T): Said<T> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Said<T>

/** A stored rule's data as it would be after a change; what the change does not name stays. */
export const changedData = (
  rule: PriceRuleRecord,
  { version: _, ...patch }: UpdatePriceRule
): PriceRuleData => {
  const { breaks, starts_at, ends_at, ...plain } = said(patch)
  const target = plain.target_type === "all" && plain.target_id === undefined ? { target_id: null } : {}

  return withKeys({
    name: rule.name,
    note: rule.note,
    status: rule.status,
    dealer_id: rule.dealer_id,
    tier_id: rule.tier_id,
    territory_id: rule.territory_id,
    event_id: rule.event_id,
    target_type: rule.target_type,
    target_id: rule.target_id,
    currency_code: rule.currency_code,
    form: rule.form,
    base: rule.base,
    is_tax_inclusive: rule.is_tax_inclusive,
    reaches_children: rule.reaches_children,
    allows_promotions: rule.allows_promotions,
    breaks: breaks ? storedBreaks(breaks) : (rule.breaks as unknown as PriceBreak[]),
    starts_at: starts_at === undefined ? rule.starts_at : instant(starts_at),
    ends_at: ends_at === undefined ? rule.ends_at : instant(ends_at),
    ...plain,
    ...target,
  })
}

/** Throws what is wrong with a rule by itself. */
export const assertSound = (data: PriceRuleData): void => {
  const fault = faultOf(data)
  if (fault) {
    throw refusal(fault.code, fault.params)
  }
}

/** Throws when a rule names something that is not there. */
export const assertReferences = async (container: MedusaContainer, data: PriceRuleData): Promise<void> => {
  const exists = await referencesOf(container, data)
  if (!exists.dealer) {
    throw refusal("dealer_not_found", { id: data.dealer_id })
  }
  if (!exists.tier) {
    throw refusal("tier_not_found", { id: data.tier_id })
  }
  if (!exists.territory) {
    throw refusal("territory_not_found", { id: data.territory_id })
  }
  if (!exists.target) {
    throw refusal("price_rule_target", { type: data.target_type, id: data.target_id })
  }
  if (!exists.currency) {
    throw refusal("currency_not_found", { currency: data.currency_code.toUpperCase() })
  }
}

const NAMED = ["dealer_id", "tier_id", "territory_id", "target_type", "target_id", "currency_code"] as const

/** Must the things a changed rule names be looked up? A rule whose target is gone can still be archived or renamed. */
export const needsReferences = (before: PriceRuleRecord, after: PriceRuleData): boolean =>
  NAMED.some((key) => before[key] !== after[key]) || (after.status === "active" && before.status !== "active")
