import fc from "fast-check"
import { money } from "../../../../shared/money"
import {
  applyPostings,
  type Balance,
  KINDS,
  type Posting,
  postingsOf,
  type Owing,
  reversalOf,
  sideOf,
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
const owingKinds = fc.constantFrom<Owing>(
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
      fc.property(plainKinds, cents, (kind, amount) => {
        expect(sum(postingsOf(kind, amount, amount.div(3)))).toBe("0")
      })
    )
  })

  it("change what is owed by the amount, however much of it meets open documents", () => {
    fc.assert(
      fc.property(
        owingKinds,
        cents,
        fc.integer({ min: 0, max: 100 }),
        balances,
        (kind, amount, share, balance) => {
          const applied = amount.times(share).div(100)
          const after = applyPostings(balance, postingsOf(kind, amount, applied))
          const sign = sideOf(kind) === "debit" ? 1 : -1
          expect(net(after)).toBe(money(net(balance)).plus(amount.times(sign)).toFixed())
          expect(after.held.toFixed()).toBe(balance.held.toFixed())
        }
      )
    )
  })

  it("are undone by their reversal, with what met them open again", () => {
    fc.assert(
      fc.property(
        owingKinds,
        cents,
        fc.integer({ min: 0, max: 100 }),
        balances,
        (kind, amount, share, start) => {
          const applied = amount.times(share).div(100)
          const done = applyPostings(start, postingsOf(kind, amount, applied))
          const back = applyPostings(done, reversalOf(kind, amount, amount.minus(applied)))
          expect(text(back)).toEqual(text(start))
        }
      )
    )
  })

  it("allocate without changing what is owed, and back", () => {
    fc.assert(
      fc.property(cents, balances, (amount, balance) => {
        const after = applyPostings(balance, postingsOf("allocation", amount))
        expect(net(after)).toBe(net(balance))
        expect(text(applyPostings(after, postingsOf("unallocation", amount)))).toEqual(text(balance))
      })
    )
  })

  it("move a charge from the hold to what is owed, and leave the sum of both", () => {
    fc.assert(
      fc.property(cents, balances, (amount, balance) => {
        const held = { ...balance, held: balance.held.plus(amount) }
        const after = applyPostings(held, postingsOf("charge", amount))
        expect(after.held.toFixed()).toBe(balance.held.toFixed())
        expect(net(after)).toBe(money(net(balance)).plus(amount).toFixed())
        expect(text(applyPostings(after, reversalOf("charge", amount)))).toEqual(text(held))
      })
    )
  })

  it.each([
    ["a payment above what is charged stays unapplied", "payment", 100, 60, at(0, 60, 0), ["0", "0", "40"]],
    ["a charge is first paid from what is unapplied", "charge", 50, 40, at(50, 0, 40), ["0", "10", "0"]],
    [
      "a refund above what is charged becomes unapplied credit",
      "refund",
      30,
      10,
      at(0, 10, 0),
      ["0", "0", "20"],
    ],
    ["a release gives the hold back", "release", 30, 0, at(50, 10, 0), ["20", "10", "0"]],
  ] as const)("%s", (_, kind, amount, applied, balance, after) => {
    expect(text(applyPostings(balance, postingsOf(kind, amount, applied)))).toEqual(after)
  })
})
