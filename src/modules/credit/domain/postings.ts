import type BigNumber from "bignumber.js"
import { type Amount, money } from "../../../shared/money"

/** Where money of an account stands. A debit is positive; `unapplied` and the income accounts are credit balances. */
export const LEDGERS = [
  "held",
  "receivable",
  "unapplied",
  "revenue_clearing",
  "cash_clearing",
  "write_off",
  "fee_income",
] as const
export type Ledger = (typeof LEDGERS)[number]

export const KINDS = [
  "hold",
  "release",
  "charge",
  "opening",
  "external_charge",
  "fee",
  "refund",
  "credit_note",
  "payment",
  "write_off",
  "allocation",
  "unallocation",
  "reversal",
] as const
export type Kind = (typeof KINDS)[number]

/** A kind that changes what the dealer owes. */
export type Owing = Exclude<Kind, "hold" | "release" | "allocation" | "unallocation" | "reversal">

/** A kind that a reversal can undo. A hold is undone by its release. */
export type Reversible = Owing | "release"

/** What an account keeps back, is owed, and has received without using it yet. None is negative. */
export type Balance = { held: BigNumber; charged: BigNumber; unapplied: BigNumber }

/** A change of one ledger, positive for a debit. */
export type Posting = { ledger: Ledger; amount: BigNumber }

type Rule = { owed: 1 | 0 | -1; against: Ledger }

/** What each kind does to what the dealer owes, and where the other side of the entry stands. */
const RULES: Record<Owing, Rule> = {
  charge: { owed: 1, against: "held" },
  opening: { owed: 1, against: "revenue_clearing" },
  external_charge: { owed: 1, against: "revenue_clearing" },
  fee: { owed: 1, against: "fee_income" },
  refund: { owed: -1, against: "revenue_clearing" },
  credit_note: { owed: -1, against: "revenue_clearing" },
  payment: { owed: -1, against: "cash_clearing" },
  write_off: { owed: -1, against: "write_off" },
}

export const isReversible = (kind: Kind): kind is Reversible => kind in RULES || kind === "release"

/** Does this kind make a document that is owed, or one that pays? */
export const sideOf = (kind: Owing): "debit" | "credit" => (RULES[kind].owed > 0 ? "debit" : "credit")

/** More owed, of which `taken` comes out of what was paid before; or less owed, of which `taken` pays what is charged. */
const owedPostings = (change: BigNumber, taken: BigNumber): Posting[] => {
  const [first, rest] = change.isPositive()
    ? (["unapplied", "receivable"] as const)
    : (["receivable", "unapplied"] as const)
  const sign = change.isPositive() ? 1 : -1

  return [
    { ledger: first, amount: taken.times(sign) },
    { ledger: rest, amount: change.abs().minus(taken).times(sign) },
  ]
}

const withoutZeros = (postings: Posting[]): Posting[] => postings.filter(({ amount }) => !amount.isZero())

const oweOrPay = (kind: Owing, amount: Amount, taken: Amount, direction: 1 | -1): Posting[] => {
  const { owed, against } = RULES[kind]
  const change = money(amount).times(owed * direction)

  return withoutZeros([...owedPostings(change, money(taken)), { ledger: against, amount: change.negated() }])
}

const shift = (amount: Amount, from: Ledger, to: Ledger): Posting[] =>
  withoutZeros([
    { ledger: from, amount: money(amount).negated() },
    { ledger: to, amount: money(amount) },
  ])

/**
 * The double entry of something that happens now. Its amounts add up to zero. `applied`: how much of a debit is paid by open
 * credits at once, or how much of a credit pays open debits.
 */
export const postingsOf = (
  kind: Exclude<Kind, "reversal">,
  amount: Amount,
  applied: Amount = 0
): Posting[] => {
  switch (kind) {
    case "hold":
      return shift(amount, "revenue_clearing", "held")
    case "release":
      return shift(amount, "held", "revenue_clearing")
    case "allocation":
      return shift(amount, "receivable", "unapplied")
    case "unallocation":
      return shift(amount, "unapplied", "receivable")
    default:
      return oweOrPay(kind, amount, applied, 1)
  }
}

/** The double entry that takes back something that happened before, of which `open` was still open on its own side. */
export const reversalOf = (kind: Reversible, amount: Amount, open: Amount = amount): Posting[] =>
  kind === "release" ? postingsOf("hold", amount) : oweOrPay(kind, amount, open, -1)

/** The balance after a double entry. */
export const applyPostings = (balance: Balance, postings: readonly Posting[]): Balance => {
  const sum = (ledger: Ledger): BigNumber =>
    postings.reduce((total, one) => (one.ledger === ledger ? total.plus(one.amount) : total), money(0))

  return {
    held: balance.held.plus(sum("held")),
    charged: balance.charged.plus(sum("receivable")),
    unapplied: balance.unapplied.minus(sum("unapplied")),
  }
}
