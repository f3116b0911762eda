import { type Catalogue, type Condition, type FactDefinition, factOf, type Operator } from "./rule"
import { money } from "./money"
import type { Words } from "./words"

/** What is wrong with a condition, and where: `all.0.value` is the value of the first part of the whole. */
export type ConditionFault = { at: string; problem: Words }

/** Which condition of the whole a fault's `at` names, as a person counts: `all.0.any.2.value` is 1.3; the whole is 1. */
export const numberOf = (at: string): string =>
  at
    .split(".")
    .filter((step) => /^\d+$/.test(step))
    .map((step) => String(Number(step) + 1))
    .join(".") || "1"

const MOST_LEAVES = 50
const DEEPEST = 6

const PROBLEM = {
  shape: {
    en: "it is neither a group of conditions nor a fact with a comparison and a value",
    zh: "须为条件组，或由指标、比较方式和值组成",
  },
  empty: { en: "a group needs at least one condition", zh: "条件组至少包含一个条件" },
  deep: { en: `groups may lie at most ${DEEPEST} deep`, zh: `条件组最多嵌套 ${DEEPEST} 层` },
  many: { en: `at most ${MOST_LEAVES} conditions`, zh: `条件最多 ${MOST_LEAVES} 个` },
  fact: { en: "there is no such fact", zh: "没有该指标" },
  op: { en: "this fact is not compared like that", zh: "该指标不能使用此比较方式" },
  value: { en: "this value does not fit the fact", zh: "该值与指标不符" },
} as const satisfies Record<string, Words>

const NUMBERS: readonly Operator[] = ["gt", "gte", "lt", "lte", "eq", "ne"]
const MOST = money(10).pow(15)

/** How a fact can be compared. */
export const operatorsOf = ({ type }: FactDefinition): readonly Operator[] => {
  if (type === "boolean") {
    return ["eq"]
  }

  return type === "choice" ? ["eq", "ne", "in"] : NUMBERS
}

const isDecimal = (value: unknown): boolean =>
  (typeof value === "number" || (typeof value === "string" && /^-?\d{1,20}(\.\d{1,10})?$/.test(value))) &&
  money(value).isFinite() &&
  money(value).abs().lte(MOST)

const isChoice = ({ choices = {} }: FactDefinition, value: unknown): boolean =>
  typeof value === "string" && Object.keys(choices).includes(value)

const valueFits = (fact: FactDefinition, op: unknown, value: unknown): boolean => {
  if (fact.type === "boolean") {
    return typeof value === "boolean"
  }
  if (fact.type !== "choice") {
    return isDecimal(value)
  }

  return op === "in"
    ? Array.isArray(value) &&
        value.length > 0 &&
        value.length <= 20 &&
        value.every((one) => isChoice(fact, one))
    : isChoice(fact, value)
}

/** Is this a value that the fact can have, as an example gives it? */
export const isFactValue = (fact: FactDefinition, value: unknown): boolean =>
  value === null || valueFits(fact, "eq", value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const hasOnly = (value: Record<string, unknown>, keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && Object.keys(value).every((key) => keys.includes(key))

type Walk = { catalogue: Catalogue; leaves: number }

const faultIn = (condition: unknown, at: string, depth: number, walk: Walk): ConditionFault | null => {
  const under = (key: string | number) => (at ? `${at}.${key}` : String(key))
  const fault = (problem: keyof typeof PROBLEM, place = at) => ({ at: place, problem: PROBLEM[problem] })
  if (!isRecord(condition)) {
    return fault("shape")
  }
  if (depth > DEEPEST) {
    return fault("deep")
  }
  if (hasOnly(condition, ["not"])) {
    return faultIn(condition.not, under("not"), depth + 1, walk)
  }
  const group = (["all", "any"] as const).find((key) => hasOnly(condition, [key]))
  if (group) {
    const parts = condition[group]
    if (!Array.isArray(parts)) {
      return fault("shape", under(group))
    }
    if (parts.length > MOST_LEAVES) {
      return fault("many", under(group))
    }
    const faults = parts.map((part, index) => faultIn(part, `${under(group)}.${index}`, depth + 1, walk))

    return parts.length === 0
      ? fault("empty", under(group))
      : (faults.find((found) => found !== null) ?? null)
  }

  return leafFault(condition, under, fault, walk)
}

const leafFault = (
  leaf: Record<string, unknown>,
  under: (key: string) => string,
  fault: (problem: keyof typeof PROBLEM, place?: string) => ConditionFault,
  walk: Walk
): ConditionFault | null => {
  if (!hasOnly(leaf, ["fact", "op", "value"])) {
    return fault("shape")
  }
  walk.leaves += 1
  if (walk.leaves > MOST_LEAVES) {
    return fault("many")
  }
  const { fact: name, op, value } = leaf
  const fact = factOf(walk.catalogue, name)
  if (!fact) {
    return fault("fact", under("fact"))
  }
  if (!operatorsOf(fact).some((known) => known === op)) {
    return fault("op", under("op"))
  }

  return valueFits(fact, op, value) ? null : fault("value", under("value"))
}

/** A condition over the catalogue's facts, or the first thing that is wrong with it. Takes anything. */
export const parseCondition = (
  given: unknown,
  catalogue: Catalogue
): { condition: Condition; fault: null } | { condition: null; fault: ConditionFault } => {
  const fault = faultIn(given, "", 1, { catalogue, leaves: 0 })

  return fault ? { condition: null, fault } : { condition: given as Condition, fault: null }
}
