import fc from "fast-check"
import { money } from "../../../../shared/money"
import { dueOf, type OrderMoney, settleOrder } from "../settle-order"

const plain: OrderMoney = {
  total: 300,
  paid_otherwise: 0,
  charged: 0,
  refunded: 0,
  holds: [{ id: "a", remaining: 300, stands: true }],
  wants_hold: false,
}
const movesOf = (order: Partial<OrderMoney>) =>
  settleOrder({ ...plain, ...order }).map((move) => ({ ...move, amount: move.amount.toFixed() }))

describe("settling an order on account", () => {
  it("leaves alone what is in line", () => {
    expect(movesOf({})).toEqual([])
    expect(movesOf({ charged: 300, holds: [] })).toEqual([])
    expect(movesOf({ total: 230, charged: 300, refunded: 70, holds: [] })).toEqual([])
  })

  it("holds the whole of what is due in one piece when the order has grown", () => {
    const holds = [
      { id: "a", remaining: 300, stands: false },
      { id: "b", remaining: 100, stands: false },
    ]
    expect(movesOf({ total: 400, holds, wants_hold: true })).toEqual([{ kind: "hold", amount: "400" }])
    expect(movesOf({ total: 400, charged: 300, holds: [], wants_hold: true })).toEqual([
      { kind: "hold", amount: "100" },
    ])
  })

  it("holds less in one piece when the payment that held more was cancelled", () => {
    const holds = [{ id: "a", remaining: 300, stands: false }]
    expect(movesOf({ total: 200, holds, wants_hold: true })).toEqual([{ kind: "hold", amount: "200" }])
  })

  it("counts what others pay", () => {
    expect(movesOf({ total: 400, paid_otherwise: 100, wants_hold: true })).toEqual([])
    expect(movesOf({ paid_otherwise: 100 })).toEqual([{ kind: "release", hold_id: "a", amount: "100" }])
  })

  it("does not hold again what a clerk gave back", () => {
    expect(movesOf({ holds: [] })).toEqual([])
    expect(movesOf({ holds: [{ id: "a", remaining: 120, stands: true }] })).toEqual([])
  })

  it("gives back what is held too much, the newest hold first", () => {
    const holds = [
      { id: "a", remaining: 200, stands: true },
      { id: "b", remaining: 150, stands: true },
    ]
    expect(movesOf({ total: 120, holds })).toEqual([
      { kind: "release", hold_id: "b", amount: "150" },
      { kind: "release", hold_id: "a", amount: "80" },
    ])
  })

  it("gives back a hold that no payment can charge when the rest is enough", () => {
    const holds = [
      { id: "a", remaining: 300, stands: true },
      { id: "b", remaining: 50, stands: false },
    ]
    expect(movesOf({ holds })).toEqual([{ kind: "release", hold_id: "b", amount: "50" }])
  })

  it("refunds what was charged too much, never more than was charged", () => {
    expect(movesOf({ total: 230, charged: 300, holds: [] })).toEqual([{ kind: "refund", amount: "70" }])
    expect(movesOf({ total: 0, paid_otherwise: 50, charged: 300, refunded: 20, holds: [] })).toEqual([
      { kind: "refund", amount: "280" },
    ])
  })

  it("comes to rest: what it moved once it does not move again", () => {
    const from = (min: number) =>
      fc.integer({ min, max: 100_000 }).map((value) => money(value).div(100).toFixed())
    const amounts = from(0)
    // A hold of which nothing remains is not open.
    const holds = fc.array(fc.record({ remaining: from(1), stands: fc.boolean() }), { maxLength: 4 })
    const orders = fc.record({
      total: amounts,
      paid_otherwise: amounts,
      charged: amounts,
      refunded: amounts,
      holds,
      wants_hold: fc.boolean(),
    })
    fc.assert(
      fc.property(orders, (wild) => {
        const refunded = money(wild.refunded).gt(wild.charged) ? wild.charged : wild.refunded
        const order = { ...wild, refunded, holds: wild.holds.map((hold, at) => ({ ...hold, id: `${at}` })) }
        const after = settleOrder(order).reduce<OrderMoney>((state, move) => {
          switch (move.kind) {
            case "hold":
              return { ...state, holds: [{ id: "new", remaining: move.amount, stands: true }] }
            case "release":
              return {
                ...state,
                holds: state.holds
                  .map((hold) =>
                    hold.id === move.hold_id
                      ? { ...hold, remaining: money(hold.remaining).minus(move.amount) }
                      : hold
                  )
                  .filter(({ remaining }) => money(remaining).isGreaterThan(0)),
              }
            case "refund":
              return { ...state, refunded: money(state.refunded).plus(move.amount) }
          }
        }, order)
        expect(settleOrder(after)).toEqual([])
        expect(after.holds.every(({ stands, remaining }) => stands && money(remaining).gte(0))).toBe(true)
        expect(money(after.refunded).lte(order.charged)).toBe(true)
        const held = after.holds.reduce((sum, { remaining }) => sum.plus(remaining), money(0))
        expect(held.lte(dueOf(after).isNegative() ? 0 : dueOf(after))).toBe(true)
      })
    )
  })
})
