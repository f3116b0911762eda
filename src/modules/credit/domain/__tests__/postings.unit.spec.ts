import fc from "fast-check"
import { money } from "../../../../shared/money"
import {
  applyPostings,
  type Balance,
  KINDS,
  type Posting,
  postingsOf,
  type Reversible,
  reversalOf,
} from "../postings"

const cents = fc.integer({ min: 1, max: 10_000_000 }).map((amount) => money(amount).div(100))
const some = fc.integer({ min: 0, max: 10_000_000 }).map((amount) => money(amount).div(100))
const balances: fc.Arbitrary<Balance> = fc
  .record({ held: some, owed: some, isAhead: fc.boolean() })
  .map(({ held, owed, isAhead }) => ({
    held,
    charged: isAhead ? money(0) : owed,
    unapplied: isAhead ? owed : money(0),
  }))
const plainKinds = fc.constantFrom(...KINDS.filter((kind) => kind !== "reversal"))
const owingKinds = fc.constantFrom<Reversible>(
  "opening",
  "external_charge",
  "fee",
  "refund",
  "credit_note",
  "payment",
  "write_off"
)

const sum = (postings: readonly Posting[]): string =>
  postings.reduce((total, { amount }) => total.plus(amount), money(0)).toFixed()
const net = ({ charged, unapplied }: Balance): string => charged.minus(unapplied).toFixed()
const text = ({ held, charged, unapplied }: Balance) => [held, charged, unapplied].map((one) => one.toFixed())
const at = (held: number, charged: number, unapplied: number): Balance => ({
  held: money(held),
  charged: money(charged),
  unapplied: money(unapplied),
})

describe("postings", () => {
  it("add up to zero, whatever happens", () => {
    fc.assert(
      fc.property(plainKinds, cents, balances, (kind, amount, balance) => {
        expect(sum(postingsOf(kind, amount, balance))).toBe("0")
      })
    )
  })

  it("never leave money charged and unapplied at once, and neither below zero", () => {
    fc.assert(
      fc.property(owingKinds, cents, balances, fc.boolean(), (kind, amount, balance, isBack) => {
        const after = applyPostings(balance, (isBack ? reversalOf : postingsOf)(kind, amount, balance))
        expect(after.charged.times(after.unapplied).toFixed()).toBe("0")
        expect(after.charged.isNegative() && !after.charged.isZero()).toBe(false)
        expect(after.unapplied.isNegative() && !after.unapplied.isZero()).toBe(false)
        expect(after.held.toFixed()).toBe(balance.held.toFixed())
      })
    )
  })

  it("are undone by their reversal, also when other things happened between", () => {
    fc.assert(
      fc.property(owingKinds, cents, owingKinds, cents, balances, (kind, amount, other, more, start) => {
        const step = (balance: Balance, postings: Posting[]) => applyPostings(balance, postings)
        const without = step(start, postingsOf(other, more, start))
        const first = step(start, postingsOf(kind, amount, start))
        const both = step(first, postingsOf(other, more, first))
        expect(text(step(both, reversalOf(kind, amount, both)))).toEqual(text(without))
      })
    )
  })

  it("move a charge from the hold to what is owed, and leave the sum of both", () => {
    fc.assert(
      fc.property(cents, balances, (amount, balance) => {
        const held = { ...balance, held: balance.held.plus(amount) }
        const after = applyPostings(held, postingsOf("charge", amount, held))
        expect(after.held.toFixed()).toBe(balance.held.toFixed())
        expect(net(after)).toBe(money(net(balance)).plus(amount).toFixed())
        expect(text(applyPostings(after, reversalOf("charge", amount, after)))).toEqual(text(held))
      })
    )
  })

  it.each([
    ["a payment above what is charged stays unapplied", "payment", 100, at(0, 60, 0), ["0", "0", "40"]],
    ["a charge is first paid from what is unapplied", "charge", 50, at(50, 0, 40), ["0", "10", "0"]],
    ["a refund above what is charged becomes unapplied credit", "refund", 30, at(0, 10, 0), ["0", "0", "20"]],
    ["a release gives the hold back", "release", 30, at(50, 10, 0), ["20", "10", "0"]],
  ] as const)("%s", (_, kind, amount, balance, after) => {
    expect(text(applyPostings(balance, postingsOf(kind, amount, balance)))).toEqual(after)
  })
})
