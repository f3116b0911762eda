import type { PriceLevel } from "../../../http/price"
import { scopesOf, targetsOf } from "./keys"
import {
  compare,
  CRITERIA,
  type Criterion,
  type Exclusion,
  exclusionOf,
  type Placed,
  type Rule,
} from "./price-book"
import { baseOf, type PriceQuestion } from "./resolve-price"
import { breakFor, unitPriceOf } from "./unit-price"

/** Why a rule won or lost. */
export type Because =
  | "won"
  | "lower_level"
  | "wider_target"
  | "shallower_territory"
  | "farther_dealer"
  | "started_earlier"
  | "later_id"
  | "below_first_break"
  | "no_base"
  | Exclusion

export type ExplainedRule = {
  rule: Rule
  level: PriceLevel
  won: boolean
  because: Because
  /** What the rule alone would charge; null when it does not apply. */
  unit_price: string | null
}

type Asked = {
  placed: Placed
  because: Exclusion | "below_first_break" | "no_base" | undefined
  unit_price: string | null
}

const ask = (placed: Placed, exclusion: Exclusion | undefined, question: PriceQuestion): Asked => {
  const { rule } = placed
  const lost = (because: Asked["because"]): Asked => ({ placed, because, unit_price: null })
  if (exclusion) {
    return lost(exclusion)
  }
  const reached = breakFor(rule.breaks, question.quantity)
  if (!reached) {
    return lost("below_first_break")
  }
  const base = baseOf(rule, question.native ?? { native: null, list: null })
  if (base === null || base === undefined) {
    return lost("no_base")
  }

  return {
    placed,
    because: undefined,
    unit_price: unitPriceOf(rule.form, reached.value, base, rule.currency_code),
  }
}

const BECAUSE: Record<Criterion, (loser: Placed) => Because> = {
  level: () => "lower_level",
  target: () => "wider_target",
  distance: ({ fit: { level } }) => (level === "contract" ? "farther_dealer" : "shallower_territory"),
  start: () => "started_earlier",
  id: () => "later_id",
}

const lossOf = (winner: Asked, loser: Asked): Because => {
  const decided = Math.abs(compare(winner.placed, loser.placed))

  return BECAUSE[CRITERIA[decided - 1] ?? "id"](loser.placed)
}

/** Every rule about this buyer and these goods, best first: which won, and why each other lost. */
export const explainPrice = (question: PriceQuestion): ExplainedRule[] => {
  const scopes = scopesOf(question.subject)
  const targets = new Map(targetsOf(question.goods))
  const asked: Asked[] = []
  for (const rule of question.rules) {
    const fit = scopes.get(rule.scope_key)
    const target = targets.get(rule.target_key)
    if (fit && target !== undefined) {
      const exclusion = exclusionOf(rule, fit, question.currency, question.now)
      asked.push(ask({ rule, fit, target }, exclusion, question))
    }
  }
  asked.sort((a, b) => compare(a.placed, b.placed))
  const winner = asked.find(({ because }) => because === undefined)

  return asked.map((one) => {
    const {
      rule,
      fit: { level },
    } = one.placed
    const because = one.because ?? (one === winner || !winner ? "won" : lossOf(winner, one))

    return { rule, level, won: one === winner, because, unit_price: one.unit_price }
  })
}
