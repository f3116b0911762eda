import { CREDIT_FACTS } from "../../../shared/credit-facts"
import { type Condition, evaluate, type Facts, leavesOf } from "../../../shared/rule"
import { sayAll, sayLeaf } from "../../../shared/rule-words"
import type { Words } from "../../../shared/words"
import { type BlockingRule, type CreditScope, isRuleFor } from "./blocking-rule"

/** An order of the past with what is still known of its moment. */
export type DryOrder = {
  dealer: { id: string }
  scope: CreditScope
  currency_code: string
  amount: string
  used_percent: string | null
  overdue_amount: string
  days_overdue: number
  oldest_unpaid_days: number
}

/** Facts of which the past keeps nothing: they count as unknown in a dry run. */
const FORGOTTEN: readonly string[] = ["limit_expired", "limit_age_days", "dunning_level"]

/** Which facts of a condition the past does not keep. */
export const forgottenFacts = (condition: Condition): string[] => [
  ...new Set(leavesOf(condition).flatMap(({ fact }) => (FORGOTTEN.includes(fact) ? [fact] : []))),
]

/** An order whose credit was held stood on an active account: a hold is refused otherwise. */
const factsThen = (order: DryOrder): Facts => ({
  used_percent: order.used_percent,
  overdue_amount: order.overdue_amount,
  days_overdue: order.days_overdue,
  oldest_unpaid_days: order.oldest_unpaid_days,
  order_amount: order.amount,
  account_status: "active",
})

/** Which of these orders would the rule have met, and what would it have found? Of those within its scope. */
export const dryRun = <Order extends DryOrder>(
  rule: Pick<BlockingRule, "scope_type" | "scope_id" | "exclusions" | "condition">,
  orders: readonly Order[]
): { asked: number; met: { order: Order; found: Words }[] } => {
  const within = orders.filter(({ dealer, scope }) => isRuleFor(rule, { ...scope, dealer_id: dealer.id }))

  return {
    asked: within.length,
    met: within.flatMap((order) => {
      const { holds, because } = evaluate(rule.condition, factsThen(order))
      const found = sayAll(because.map((leaf) => sayLeaf(leaf, CREDIT_FACTS, order.currency_code)))

      return holds ? [{ order, found }] : []
    }),
  }
}
