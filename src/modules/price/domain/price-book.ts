import type { PriceLevel, PRICE_RULE_STATUSES } from "../../../http/price"
import { LEVEL_RANK, type RuleScope, type RuleTarget, type ScopeFit, scopesOf, type Subject } from "./keys"
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
  }

/** A rule with its place among the rules that hold for one buyer. */
export type Ranked = { rule: Rule; level: PriceLevel; rank: number; distance: number; start: number }

/** The rules that hold for one buyer at one instant in one currency, by what they aim at, best first. */
export type PriceBook = ReadonlyMap<string, readonly Ranked[]>

/** Gives a rule its place; undefined when its scope is not this buyer's. */
export const rankOf = (rule: Rule, scopes: ReadonlyMap<string, ScopeFit>): Ranked | undefined => {
  const fit = scopes.get(rule.scope_key)

  return (
    fit && {
      rule,
      level: fit.level,
      rank: LEVEL_RANK[fit.level],
      distance: fit.distance,
      start: rule.starts_at ?? -Infinity,
    }
  )
}

/** What decides between two rules, in the order in which it is asked. */
export const CRITERIA = ["level", "target", "distance", "start", "id"] as const
export type Criterion = (typeof CRITERIA)[number]

/**
 * Which of two rules comes first, and by what? Negative: `a`; positive: `b`; its size is the place in `CRITERIA` of what
 * decided, from 1. The one place that knows the precedence.
 */
export const compare = (a: Ranked, aTarget: number, b: Ranked, bTarget: number): number => {
  if (a.rank !== b.rank) {
    return a.rank < b.rank ? -1 : 1
  }
  if (aTarget !== bTarget) {
    return aTarget < bTarget ? -2 : 2
  }
  if (a.distance !== b.distance) {
    return a.distance < b.distance ? -3 : 3
  }
  if (a.start !== b.start) {
    return a.start > b.start ? -4 : 4
  }

  return a.rule.id < b.rule.id ? -5 : a.rule.id > b.rule.id ? 5 : 0
}

/** Why a rule that is about this buyer and these goods is not asked at all; undefined: it is asked. */
export type Exclusion = "draft" | "archived" | "other_currency" | "not_started" | "ended" | "not_for_children"

export const exclusionOf = (
  rule: Rule,
  scopes: ReadonlyMap<string, ScopeFit>,
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

  return scopes.get(rule.scope_key)?.is_inherited && !rule.reaches_children ? "not_for_children" : undefined
}

/** Sorts out, once for all goods of a request, which rules hold for a buyer at `now` (epoch ms) in a currency. */
export const bookOf = (
  rules: readonly Rule[],
  subject: Subject,
  currency: string,
  now: number
): PriceBook => {
  const scopes = scopesOf(subject)
  const book = new Map<string, Ranked[]>()
  for (const rule of rules) {
    const ranked = rankOf(rule, scopes)
    if (!ranked || exclusionOf(rule, scopes, currency, now)) {
      continue
    }
    const sameTarget = book.get(rule.target_key)
    if (sameTarget) {
      sameTarget.push(ranked)
    } else {
      book.set(rule.target_key, [ranked])
    }
  }
  for (const sameTarget of book.values()) {
    sameTarget.sort((a, b) => compare(a, 0, b, 0))
  }

  return book
}
