import type { Words } from "./words"
import { money } from "./money"

/** What kind of thing a fact is: how it is compared, typed and shown. Percent 80 is 80 %. */
export type FactType = "amount" | "percent" | "days" | "count" | "choice" | "boolean"

/** A fact that conditions may ask about. `choices` are the values of a choice. */
export type FactDefinition = { type: FactType; label: Words; choices?: Readonly<Record<string, Words>> }

/** The facts of a kind of rule, by name. */
export type Catalogue = Readonly<Record<string, FactDefinition>>

/** A fact of the catalogue; undefined: there is none of that name. */
export const factOf = (catalogue: Catalogue, name: unknown): FactDefinition | undefined =>
  typeof name === "string" && Object.keys(catalogue).includes(name) ? catalogue[name] : undefined

export const OPERATORS = ["gt", "gte", "lt", "lte", "eq", "ne", "in"] as const
export type Operator = (typeof OPERATORS)[number]

/** What a leaf compares with: a number or decimal text, a choice or several, yes or no. */
export type LeafValue = string | number | boolean | readonly string[]
export type Leaf = { fact: string; op: Operator; value: LeafValue }
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Leaf

/** What is known of a fact; null or absent: nothing. Numbers are decimal text or numbers. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>

export type LeafResult = Leaf & { actual: string | number | boolean | null; holds: boolean }

/** Does the condition hold, and which of its leaves made it so? */
export type Evaluation = { holds: boolean; because: LeafResult[] }

const COMPARE: Record<Exclude<Operator, "in">, (order: number) => boolean> = {
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
}

const isEqual = (actual: string | number | boolean, value: LeafValue): boolean => {
  const order = typeof actual === "boolean" || typeof value === "boolean" ? null : orderOf(actual, value)

  return order === null ? actual === value : order === 0
}

/** -1, 0 or 1; null when one of them is no number. */
const orderOf = (actual: string | number | boolean, value: LeafValue): number | null => {
  if (typeof actual === "boolean" || typeof value === "boolean" || typeof value === "object") {
    return null
  }

  return money(actual).comparedTo(value)
}

/** A fact of which nothing is known satisfies no leaf. */
const leafHolds = ({ op, value }: Leaf, actual: string | number | boolean | null): boolean => {
  if (actual === null) {
    return false
  }
  if (op === "in") {
    return Array.isArray(value) && value.includes(String(actual))
  }
  if (op === "eq" || op === "ne") {
    return isEqual(actual, value) === (op === "eq")
  }
  const order = orderOf(actual, value)

  return order !== null && COMPARE[op](order)
}

/**
 * Does the condition hold for these facts? Total: it answers for any facts. `because` are the leaves that decided: those that
 * hold of a condition that holds, those that fail of one that does not; under `not` the other way round.
 */
export const evaluate = (condition: Condition, facts: Facts): Evaluation => {
  if ("fact" in condition) {
    const actual = facts[condition.fact] ?? null
    const holds = leafHolds(condition, actual)

    return { holds, because: [{ ...condition, actual, holds }] }
  }
  if ("not" in condition) {
    const { holds, because } = evaluate(condition.not, facts)

    return { holds: !holds, because }
  }
  const parts = ("all" in condition ? condition.all : condition.any).map((part) => evaluate(part, facts))
  const holds = "all" in condition ? parts.every((part) => part.holds) : parts.some((part) => part.holds)

  return { holds, because: parts.filter((part) => part.holds === holds).flatMap(({ because }) => because) }
}

/** Every leaf of a condition, from left to right. */
export const leavesOf = (condition: Condition): Leaf[] => {
  if ("fact" in condition) {
    return [condition]
  }

  return "not" in condition
    ? leavesOf(condition.not)
    : ("all" in condition ? condition.all : condition.any).flatMap(leavesOf)
}
