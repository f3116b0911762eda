import fc from "fast-check"
import { money } from "../../../../shared/money"
import { allocate, totalOf } from "../allocate"

const cents = fc.integer({ min: 0, max: 1_000_000 }).map((amount) => money(amount).div(100))
const items = fc
  .array(cents, { maxLength: 12 })
  .map((all) => all.map((open, at) => ({ id: `i${at}`, open: open.toFixed() })))

describe("allocate", () => {
  it("gives out what there is or what is open, whichever is less, and to nobody more than is open", () => {
    fc.assert(
      fc.property(cents, items, (amount, open) => {
        const shares = allocate(amount, open)
        const room = totalOf(open.map((item) => ({ amount: item.open })))
        expect(totalOf(shares).toFixed()).toBe((amount.lt(room) ? amount : room).toFixed())
        shares.forEach(({ item_id, amount: part }) => {
          const item = open.find(({ id }) => id === item_id)
          expect(part.isGreaterThan(0) && part.lte(item?.open ?? 0)).toBe(true)
        })
      })
    )
  })

  it("fills the first before the next", () => {
    fc.assert(
      fc.property(cents, items, (amount, open) => {
        const shares = allocate(amount, open)
        shares.slice(0, -1).forEach(({ item_id, amount: part }) => {
          expect(part.toFixed()).toBe(money(open.find(({ id }) => id === item_id)?.open ?? 0).toFixed())
        })
      })
    )
  })
})
