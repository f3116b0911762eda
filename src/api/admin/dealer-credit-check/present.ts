import type { CreditCheck } from "../../../http/credit-rules"
import type { Language } from "../../../http/errors"
import { sayWays } from "../../../modules/credit/domain/cure-words"
import type { Way } from "../../../modules/credit/domain/cures"
import type { BlockingDecision } from "../../../modules/credit/domain/decide-blocking"
import { CREDIT_FACTS } from "../../../shared/credit-facts"
import type { Decision } from "../../../shared/decision"
import { sayAll, sayLeaf } from "../../../shared/rule-words"
import { presentReasons } from "../../guards/present"

type Answer = {
  account_id: string
  decision: Decision
  blocking: BlockingDecision | null
  cure: Way | null
}

/** What limit and rules say, as the contract says it. */
export const presentCheck = (
  { account_id, decision, blocking, cure }: Answer,
  asked: { currency_code: string; amount: number },
  language: Language
): CreditCheck => ({
  account_id,
  ...asked,
  outcome: decision.outcome,
  reasons: presentReasons(
    decision.reasons.map((reason) => ({ ...reason, guard: "credit" })),
    language
  ),
  facts: blocking?.facts ?? {},
  rules: (blocking?.verdicts ?? []).map(
    ({ rule: { id, name, version, outcome }, is_for, holds, because }) => ({
      id,
      name,
      version,
      outcome,
      is_for,
      holds,
      found: sayAll(because.map((leaf) => sayLeaf(leaf, CREDIT_FACTS, asked.currency_code)))[language],
    })
  ),
  exempted_by: blocking?.exempted_by ?? null,
  cure: cure && decision.outcome !== "allow" ? sayWays([cure], asked.currency_code)[language] : null,
})
