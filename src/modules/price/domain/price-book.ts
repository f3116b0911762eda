import type { PRICE_RULE_STATUSES } from "../../../http/price"
import { type RuleScope, type RuleTarget, type ScopeFit, scopesOf, type Subject } from "./keys"
import type { PriceBreak, PriceForm } from "./unit-price"

/** A price rule as the resolver reads it. Instants are epoch milliseconds. */
export type Rule = RuleScope &
  RuleTarget & {
    id: string
    name: string
    status: (typeof PRICE_RULE_STATUSES)[number]
    scope_key: string
    target_key: string
    currency_code: string
    form: PriceForm
    base: "native" | "list"
    breaks: readonly PriceBreak[]
    starts_at: number | null
    ends_at: number | null
    is_tax_inclusive: boolean | null
    reaches_children: boolean
    allows_promotions: boolean
    /** Rises with every change of the rule. */
    version: number
  }

/** A rule that is about a buyer: how its scope fits the buyer, and the rank of what it aims at (`targetsOf`). */
export type Placed = { rule: Rule; fit: ScopeFit; target: number }

/** The rules that hold for one buyer at one instant in one currency, by what they aim at. */
export type PriceBook = {
  fits: ReadonlyMap<string, ScopeFit>
  byTarget: ReadonlyMap<string, readonly Rule[]>
}

/** What decides between two rules, in the order in which it is asked. */
export const CRITERIA = ["level", "target", "distance", "start", "id"] as const
export type Criterion = (typeof CRITERIA)[number]

/**
 * Which of two rules comes first, and by what? Negative: `a`; positive: `b`; its size is the place in `CRITERIA` of what
 * decided, from 1. The one place that knows the precedence.
 */
export const compare = (a: Placed, b: Placed): number => {
  if (a.fit.rank !== b.fit.rank) {
    return a.fit.rank < b.fit.rank ? -1 : 1
  }
  if (a.target !== b.target) {
    return a.target < b.target ? -2 : 2
  }
  if (a.fit.distance !== b.fit.distance) {
    return a.fit.distance < b.fit.distance ? -3 : 3
  }
  const [aStart, bStart] = [a.rule.starts_at ?? -Infinity, b.rule.starts_at ?? -Infinity]
  if (aStart !== bStart) {
    return aStart > bStart ? -4 : 4
  }

  return a.rule.id < b.rule.id ? -5 : a.rule.id > b.rule.id ? 5 : 0
}

/** Why a rule that is about this buyer and these goods is not asked at all; undefined: it is asked. */
export type Exclusion = "draft" | "archived" | "other_currency" | "not_started" | "ended" | "not_for_children"

export const exclusionOf = (
  rule: Rule,
  fit: ScopeFit,
  currency: string,
  now: number
): Exclusion | undefined => {
  if (rule.status !== "active") {
    return rule.status
  }
  if (rule.currency_code !== currency) {
    return "other_currency"
  }
  if (rule.starts_at !== null && rule.starts_at > now) {
    return "not_started"
  }
  if (rule.ends_at !== null && rule.ends_at <= now) {
    return "ended"
  }

  return fit.is_inherited && !rule.reaches_children ? "not_for_children" : undefined
}

/** Sorts out, once for all goods of a request, which rules hold for a buyer at `now` (epoch ms) in a currency. */
export const bookOf = (
  rules: readonly Rule[],
  subject: Subject,
  currency: string,
  now: number
): PriceBook => {
  const fits = scopesOf(subject)
  const byTarget = new Map<string, Rule[]>()
  for (const rule of rules) {
    const fit = fits.get(rule.scope_key)
    if (!fit || exclusionOf(rule, fit, currency, now)) {
      continue
    }
    const sameTarget = byTarget.get(rule.target_key)
    if (sameTarget) {
      sameTarget.push(rule)
    } else {
      byTarget.set(rule.target_key, [rule])
    }
  }

  return { fits, byTarget }
}
