import { allow, combine, type Decision, type Finding, review } from "../../../shared/decision"
import { CREDIT_FACTS } from "../../../shared/credit-facts"
import { type Amount, money } from "../../../shared/money"
import { type Evaluation, evaluate } from "../../../shared/rule"
import { sayAll, sayLeaf } from "../../../shared/rule-words"
import { type BlockingRule, inRuleOrder, isRuleFor, ruleKey, type ScopedDealer } from "./blocking-rule"
import { sayWays, toCure } from "./cure-words"
import { cheapestOfAll, type CureQuestion, type Way, waysPastLimit, waysToPass } from "./cures"
import { type CreditFacts, type FactQuestion, factsOf } from "./rule-facts"

export type BlockingQuestion = FactQuestion & {
  account_id: string
  currency_code: string
  dealer: ScopedDealer
  rules: readonly BlockingRule[]
}

/** What a rule said. `is_for`: the dealer is within it. */
export type RuleVerdict = Evaluation & { rule: BlockingRule; is_for: boolean }

/** `cure`: the cheapest way past everything at once; null when nothing stands in the way. */
export type BlockingDecision = Decision & {
  facts: CreditFacts
  verdicts: RuleVerdict[]
  exempted_by: string | null
  cure: Way | null
}

const NONE: Evaluation = { holds: false, because: [] }

const verdictsOf = ({ rules, dealer }: BlockingQuestion, facts: CreditFacts): RuleVerdict[] =>
  inRuleOrder(rules).map((rule) => {
    const is_for = isRuleFor(rule, dealer)

    return { rule, is_for, ...(is_for ? evaluate(rule.condition, facts) : NONE) }
  })

const findingOf = (
  { rule: { id, name, version, outcome }, because }: RuleVerdict,
  ways: readonly Way[],
  currency: string
): Finding => ({
  outcome: outcome === "deny" ? "deny" : "review",
  code: "credit_rule_failed",
  params: {
    rule: name,
    rule_id: id,
    version,
    found: sayAll(because.map((leaf) => sayLeaf(leaf, CREDIT_FACTS, currency))),
    because,
    cures: ways.map(toCure),
    cure: sayWays(ways, currency),
  },
})

const waysPast = ({ reasons }: Decision, amount: Amount): Way[][] =>
  reasons.flatMap(({ params: { missing } }) =>
    typeof missing === "string" ? [waysPastLimit(money(missing), amount)] : []
  )

/** The cheapest way past what the limits themselves say; null when they say nothing that money would cure. */
export const cureOfLimit = (limit: Decision, amount: Amount): Way | null => {
  const ways = waysPast(limit, amount)

  return ways.length > 0 ? cheapestOfAll(ways) : null
}

/** Puts before reviews alone what they ask for together: that a person agrees, and what would spare the waiting. */
const asReview = (
  failed: readonly Finding[],
  { account_id, amount, currency_code }: BlockingQuestion,
  cure: Way
): Decision =>
  review("credit_review_required", {
    account_id,
    amount: money(amount).toFixed(),
    currency: currency_code,
    rules: failed.map(({ params }) =>
      ruleKey({ id: String(params.rule_id), version: Number(params.version) })
    ),
    failed,
    why: sayAll(failed.map(({ params }) => params.found as { en: string; zh: string })),
    cure: sayWays([cure], currency_code),
  })

/**
 * Do the merchant's rules stop this order on account? All that apply are asked and every one that fails is a reason, with what
 * would cure it. A rule that exempts ends the asking; the limit itself (`limit`) stays.
 */
export const decideBlocking = (question: BlockingQuestion, limit: Decision = allow()): BlockingDecision => {
  const facts = factsOf(question)
  const verdicts = verdictsOf(question, facts)
  const exempt = verdicts.find(({ rule, holds }) => holds && rule.outcome === "exempt")
  const curing: CureQuestion = { ...question, facts }
  const failing = exempt ? [] : verdicts.filter(({ rule, holds }) => holds && rule.outcome !== "exempt")
  const ways = failing.map(({ rule }) => waysToPass(rule.condition, curing))
  const failed = failing.map((verdict, at) => findingOf(verdict, ways[at] ?? [], question.currency_code))
  const all = [...waysPast(limit, question.amount), ...ways]
  const cure = all.length > 0 ? cheapestOfAll(all) : null
  const decision = combine([
    limit,
    ...failed.map((finding) => ({ outcome: finding.outcome, reasons: [finding] })),
  ])
  const reviewed = decision.outcome === "review" && cure ? asReview(failed, question, cure) : allow()

  return {
    ...combine([reviewed, decision]),
    facts,
    verdicts,
    exempted_by: exempt ? exempt.rule.id : null,
    cure,
  }
}
