import type { MemberRole } from "../../../http/dealer"
import { mayAccess, type Ownership } from "../access"

const dealer = { status: "active", shows_prices_to_viewers: false, buyers_see_company_orders: false } as const
const asked = (kind: Ownership["kind"], actor_role: MemberRole | null, more: Partial<Ownership> = {}) =>
  mayAccess({ kind, customer_id: "cus_owner", dealer, actor_id: "cus_other", actor_role, ...more })

describe("mayAccess", () => {
  it("is for the own customer, always, and never for an anonymous caller", () => {
    expect(asked("cart", null, { actor_id: "cus_owner" })).toBe(true)
    expect(asked("cart", "owner", { actor_id: null })).toBe(false)
    expect(asked("order", null, { actor_id: null, customer_id: null })).toBe(false)
  })

  it.each<[MemberRole | null, boolean, boolean]>([
    ["owner", true, true],
    ["approver", true, true],
    ["buyer", true, false],
    ["finance", false, true],
    ["viewer", false, true],
    [null, false, false],
  ])("a colleague who is %s: carts %s, the company's orders %s", (role, carts, orders) => {
    expect([asked("cart", role), asked("order", role)]).toEqual([carts, orders])
  })

  it("shows a buyer the company's orders by the dealer's setting", () => {
    expect(asked("order", "buyer", { dealer: { ...dealer, buyers_see_company_orders: true } })).toBe(true)
  })

  it("leaves colleagues of a closed dealer nothing, of a suspended one the orders", () => {
    const of = (status: "closed" | "suspended") => ({ dealer: { ...dealer, status } })
    expect([asked("cart", "owner", of("closed")), asked("order", "owner", of("closed"))]).toEqual([
      false,
      false,
    ])
    expect([asked("cart", "owner", of("suspended")), asked("order", "owner", of("suspended"))]).toEqual([
      false,
      true,
    ])
  })
})
