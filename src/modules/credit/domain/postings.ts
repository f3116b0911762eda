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
  "reversal",
] as const
export type Kind = (typeof KINDS)[number]

/** A kind that changes what the dealer owes. */
export type Owing = Exclude<Kind, "hold" | "release" | "reversal">

/** A kind that a reversal can undo. A hold is undone by its release. */
export type Reversible = Owing | "release"

/** What an account keeps back, is owed, and has received without owing it. None is negative; never both of the last two. */
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

/** More owed is first taken from what was paid too much; less owed first pays what is charged, the rest is kept unapplied. */
const owedPostings = (amount: BigNumber, { charged, unapplied }: Balance): Posting[] => {
  const [first, rest] = amount.isPositive()
    ? (["unapplied", "receivable"] as const)
    : (["receivable", "unapplied"] as const)
  const room = amount.isPositive() ? unapplied : charged
  const taken = amount.abs().lt(room) ? amount.abs() : room
  const sign = amount.isPositive() ? 1 : -1

  return [
    { ledger: first, amount: taken.times(sign) },
    { ledger: rest, amount: amount.abs().minus(taken).times(sign) },
  ]
}

const withoutZeros = (postings: Posting[]): Posting[] => postings.filter(({ amount }) => !amount.isZero())

const oweOrPay = (kind: Owing, amount: Amount, balance: Balance, direction: 1 | -1): Posting[] => {
  const { owed, against } = RULES[kind]
  const change = money(amount).times(owed * direction)

  return withoutZeros([...owedPostings(change, balance), { ledger: against, amount: change.negated() }])
}

/** The double entry of something that happens now. Its amounts add up to zero. */
export const postingsOf = (kind: Exclude<Kind, "reversal">, amount: Amount, balance: Balance): Posting[] => {
  if (kind === "hold" || kind === "release") {
    const change = money(amount).times(kind === "hold" ? 1 : -1)

    return withoutZeros([
      { ledger: "held", amount: change },
      { ledger: "revenue_clearing", amount: change.negated() },
    ])
  }

  return oweOrPay(kind, amount, balance, 1)
}

/** The double entry that takes back something that happened before. What the dealer owes and what is held are as before it. */
export const reversalOf = (kind: Reversible, amount: Amount, balance: Balance): Posting[] =>
  kind === "release" ? postingsOf("hold", amount, balance) : oweOrPay(kind, amount, balance, -1)

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
