import BigNumber from "bignumber.js"
import { type Amount, decimalsOf, money } from "../../../shared/money"
import { type Condition, evaluate, type Leaf } from "../../../shared/rule"
import { exposureOf } from "./exposure"
import {
  type CreditFacts,
  dayIn,
  daysBetween,
  type FactQuestion,
  isOverdue,
  type OpenCharge,
} from "./rule-facts"

/** What only the merchant can do about it. */
export type Favour = "reopen" | "renew_limit" | "credit_department"

/** One way to make an order pass: money to pay, of which on these charges, what to take out of the order, whom to ask. */
export type Way = {
  pay: BigNumber
  charges: ReadonlyMap<string, { charge: OpenCharge; amount: BigNumber }>
  remove: BigNumber
  ask: readonly Favour[]
}

export type CureQuestion = FactQuestion & { facts: CreditFacts; currency_code: string }

const NO_MONEY = money(0)
const NOTHING: Way = { pay: NO_MONEY, charges: new Map(), remove: NO_MONEY, ask: [] }
const MOST_WAYS = 4

const asking = (favour: Favour): Way[] => [{ ...NOTHING, ask: [favour] }]
const paying = (amount: BigNumber): Way => ({ ...NOTHING, pay: amount })
const removing = (amount: BigNumber): Way => ({ ...NOTHING, remove: amount })

const payingCharges = (parts: readonly { charge: OpenCharge; amount: BigNumber }[]): Way => ({
  ...NOTHING,
  pay: parts.reduce((sum, { amount }) => sum.plus(amount), NO_MONEY),
  charges: new Map(parts.map((part) => [part.charge.id, part])),
})

/** Both ways at once: money paid on a charge also makes room under the limit, so amounts are not added twice. */
const both = (a: Way, b: Way): Way => {
  const charges = new Map(a.charges)
  for (const [id, part] of b.charges) {
    const known = charges.get(id)
    charges.set(id, known?.amount.gte(part.amount) ? known : part)
  }
  const onCharges = [...charges.values()].reduce((sum, { amount }) => sum.plus(amount), NO_MONEY)

  return {
    pay: BigNumber.max(a.pay, b.pay, onCharges),
    charges,
    remove: BigNumber.max(a.remove, b.remove),
    ask: [...new Set([...a.ask, ...b.ask])],
  }
}

const cost = ({ pay, remove }: Way): BigNumber => pay.plus(remove)

/** The cheapest first; ways that need somebody else come last. */
const best = (ways: readonly Way[]): Way[] =>
  [...ways]
    .sort((a, b) => a.ask.length - b.ask.length || (cost(a).comparedTo(cost(b)) ?? 0))
    .slice(0, MOST_WAYS)

const every = (parts: readonly (readonly Way[])[]): Way[] =>
  parts.reduce<Way[]>((all, ways) => best(all.flatMap((one) => ways.map((way) => both(one, way)))), [NOTHING])

/** Which comparisons are decided by lowering the fact: what each then says, and whether the value itself is still too much. */
const CEILINGS = {
  gt: { want: false, isOpen: false },
  gte: { want: false, isOpen: true },
  lte: { want: true, isOpen: false },
  lt: { want: true, isOpen: true },
} as const

/** How far a fact may go so that the leaf becomes what is wanted; null: not by lowering it. */
const ceilingOf = ({ op, value }: Leaf, want: boolean): { most: BigNumber; isOpen: boolean } | null => {
  const known = op in CEILINGS ? CEILINGS[op as keyof typeof CEILINGS] : undefined

  return known?.want === want && (typeof value === "string" || typeof value === "number")
    ? { most: money(value), isOpen: known.isOpen }
    : null
}

const unitOf = (currency: string): BigNumber => money(1).shiftedBy(-decimalsOf(currency))

/** By how much an amount passes what is allowed; where the ceiling itself is too much, by one unit more. */
const excess = (amount: BigNumber, most: BigNumber, isOpen: boolean, currency: string): BigNumber => {
  const allowed = most.decimalPlaces(decimalsOf(currency), BigNumber.ROUND_DOWN)

  return amount.minus(allowed).plus(isOpen && allowed.eq(most) ? unitOf(currency) : 0)
}

const removable = (part: BigNumber, { amount }: CureQuestion): Way[] =>
  part.lt(amount) ? [removing(part)] : []

const byUsedShare = (most: BigNumber, isOpen: boolean, question: CureQuestion): Way[] => {
  const { account, counts, amount, currency_code } = question
  const roof = account.limit.credit_limit.times(most).dividedBy(100)
  const part = excess(exposureOf(account.balance, counts).plus(amount), roof, isOpen, currency_code)
  const isPayable = counts.charged && (counts.unapplied || account.balance.charged.gte(part))

  return [...(isPayable ? [paying(part)] : []), ...removable(part, question)]
}

/** The oldest due first, until this much is paid; the last one in part. */
const payingOldest = (charges: readonly OpenCharge[], amount: BigNumber): Way => {
  let left = amount
  const parts = [...charges]
    .sort((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : 0))
    .flatMap((charge) => {
      const part = BigNumber.min(left, charge.open)
      left = left.minus(part)

      return part.isGreaterThan(0) ? [{ charge, amount: part }] : []
    })

  return payingCharges(parts)
}

const payingWhole = (charges: readonly OpenCharge[]): Way[] =>
  charges.length > 0
    ? [payingCharges(charges.map((charge) => ({ charge, amount: money(charge.open) })))]
    : asking("credit_department")

const waysOfLeaf = (leaf: Leaf, want: boolean, question: CureQuestion): Way[] => {
  const { charges, facts, currency_code, time_zone, now } = question
  const today = dayIn(now, time_zone)
  const overdue = charges.filter((charge) => isOverdue(charge, today))
  if (leaf.fact === "account_status") {
    return asking("reopen")
  }
  if (leaf.fact === "limit_expired" || leaf.fact === "limit_age_days") {
    return asking("renew_limit")
  }
  const ceiling = ceilingOf(leaf, want)
  if (!ceiling || facts[leaf.fact as keyof CreditFacts] === null) {
    return asking("credit_department")
  }
  const { most, isOpen } = ceiling
  const isPast = (days: number): boolean => (isOpen ? most.lte(days) : most.lt(days))
  switch (leaf.fact) {
    case "used_percent":
      return byUsedShare(most, isOpen, question)
    case "order_amount":
      return removable(excess(money(question.amount), most, isOpen, currency_code), question)
    case "overdue_amount":
      return [
        payingOldest(overdue, excess(money(facts.overdue_amount as string), most, isOpen, currency_code)),
      ]
    case "days_overdue":
      return payingWhole(overdue.filter(({ due_on }) => isPast(daysBetween(due_on, today))))
    case "oldest_unpaid_days":
      return payingWhole(charges.filter(({ document_on }) => isPast(daysBetween(document_on, today))))
    case "dunning_level":
      return payingWhole(overdue)
    default:
      return asking("credit_department")
  }
}

const waysTo = (condition: Condition, want: boolean, question: CureQuestion): Way[] => {
  if (evaluate(condition, question.facts).holds === want) {
    return [NOTHING]
  }
  if ("fact" in condition) {
    return waysOfLeaf(condition, want, question)
  }
  if ("not" in condition) {
    return waysTo(condition.not, !want, question)
  }
  const parts = ("all" in condition ? condition.all : condition.any).map((part) =>
    waysTo(part, want, question)
  )

  return "all" in condition === want ? every(parts) : best(parts.flat())
}

const withoutNothing = (ways: readonly Way[]): Way[] =>
  ways.length > 0 ? best(ways) : asking("credit_department")

/** Every way that makes this condition no longer hold, the cheapest first; at least one. */
export const waysToPass = (condition: Condition, question: CureQuestion): Way[] =>
  withoutNothing(waysTo(condition, false, question))

/** The cheapest way that does what each of these asks for. */
export const cheapestOfAll = (each: readonly (readonly Way[])[]): Way => best(every(each))[0] ?? NOTHING

/** A shortage of the limit itself: this much less of the order, or this much paid. */
export const waysPastLimit = (missing: BigNumber, amount: Amount): Way[] => [
  paying(missing),
  ...(missing.lt(amount) ? [removing(missing)] : []),
]
