import type { PriceLevel } from "../../../http/price"

/** Where a rule stands before Medusa's own price; lower wins. */
export const LEVEL_RANK: Record<PriceLevel, number> = {
  contract: 0,
  event: 1,
  tier_territory: 2,
  territory: 3,
  tier: 4,
  medusa: 5,
}

/** For whom a rule is: exactly one of a dealer, an event, or a tier and/or a territory. */
export type RuleScope = {
  dealer_id: string | null
  tier_id: string | null
  territory_id: string | null
  event_id: string | null
}

/** At what a rule aims. `target_id` is null for `all`. */
export type RuleTarget = { target_type: "variant" | "product" | "category" | "all"; target_id: string | null }

/** Who is buying: the dealer and what is true of it on the day. Nearest first in both lists. */
export type Subject = {
  dealer_id: string
  ancestor_ids: readonly string[]
  tier_id: string | null
  territory_ids: readonly string[]
  event_ids?: readonly string[]
}

/** What is bought. `categories` holds the product's categories and all above them, each with its depth from the root (0). */
export type Goods = {
  variant_id: string
  product_id: string
  categories: readonly { id: string; depth: number }[]
}

/** At which level of precedence does a rule of this scope stand? */
export const levelOf = ({ dealer_id, event_id, tier_id, territory_id }: RuleScope): PriceLevel => {
  if (dealer_id) {
    return "contract"
  }
  if (event_id) {
    return "event"
  }
  if (territory_id) {
    return tier_id ? "tier_territory" : "territory"
  }

  return "tier"
}

/** The key a rule is found by from the buyer's side. */
const scopeKeyOf = (scope: RuleScope): string => {
  switch (levelOf(scope)) {
    case "contract":
      return `dealer:${scope.dealer_id}`
    case "event":
      return `event:${scope.event_id}`
    case "tier_territory":
      return `tier:${scope.tier_id}|territory:${scope.territory_id}`
    case "territory":
      return `territory:${scope.territory_id}`
    default:
      return `tier:${scope.tier_id}`
  }
}

/** The key a rule is found by from the goods' side. */
const targetKeyOf = ({ target_type, target_id }: RuleTarget): string =>
  target_type === "all" ? "all" : `${target_type}:${target_id}`

/** Both keys of a rule, as its row stores them. */
export const keysOf = (rule: RuleScope & RuleTarget): { scope_key: string; target_key: string } => ({
  scope_key: scopeKeyOf(rule),
  target_key: targetKeyOf(rule),
})

/** How a scope fits a buyer: its level and how far away it is (0 = the dealer itself, its home territory). */
export type ScopeFit = { level: PriceLevel; rank: number; distance: number; is_inherited: boolean }

const NO_SCOPE = { dealer_id: null, tier_id: null, territory_id: null, event_id: null }

/** Every scope key whose rules can hold for this buyer. Inherited ones hold only if the rule reaches children. */
export const scopesOf = (subject: Subject): Map<string, ScopeFit> => {
  const scopes = new Map<string, ScopeFit>()
  const add = (scope: Partial<RuleScope>, distance: number, is_inherited = false): void => {
    const whole = { ...NO_SCOPE, ...scope }
    const level = levelOf(whole)
    scopes.set(scopeKeyOf(whole), { level, rank: LEVEL_RANK[level], distance, is_inherited })
  }
  add({ dealer_id: subject.dealer_id }, 0)
  subject.ancestor_ids.forEach((dealer_id, index) => add({ dealer_id }, index + 1, true))
  subject.event_ids?.forEach((event_id) => add({ event_id }, 0))
  subject.territory_ids.forEach((territory_id, distance) => {
    add({ territory_id }, distance)
    if (subject.tier_id) {
      add({ territory_id, tier_id: subject.tier_id }, distance)
    }
  })
  if (subject.tier_id) {
    add({ tier_id: subject.tier_id }, 0)
  }

  return scopes
}

const DEEPEST = 1_000
const ALL_RANK = 2 + DEEPEST

/** Every target key whose rules can hold for these goods, with its rank: variant, product, deepest category … all. */
export const targetsOf = ({ variant_id, product_id, categories }: Goods): [key: string, rank: number][] => [
  [`variant:${variant_id}`, 0],
  [`product:${product_id}`, 1],
  ...categories.map(({ id, depth }): [string, number] => [`category:${id}`, 2 + DEEPEST - 1 - depth]),
  ["all", ALL_RANK],
]
