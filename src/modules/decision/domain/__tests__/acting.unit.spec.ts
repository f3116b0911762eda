import { decideActing } from "../acting"

const dealer = { name: "Yangtze", status: "active", status_reason: null } as const
const member = { dealer, actor_type: "customer", role: "buyer", may_place_orders: true } as const
const codesOf = (input: Parameters<typeof decideActing>[0]) =>
  decideActing(input).reasons.map(({ code }) => code)

describe("decideActing", () => {
  it("lets a member with the right order for an active dealer", () => {
    expect(decideActing(member)).toEqual({ outcome: "allow", reasons: [] })
  })

  it("refuses somebody who does not act for the dealer, whatever they may elsewhere", () => {
    expect(codesOf({ ...member, role: null })).toEqual(["cart_not_yours"])
  })

  it("refuses a role that may not order, and names it", () => {
    expect(decideActing({ ...member, role: "viewer", may_place_orders: false })).toEqual({
      outcome: "deny",
      reasons: [
        { outcome: "deny", code: "role_not_allowed", params: { role: "viewer", action: "place_orders" } },
      ],
    })
  })

  it("gives every reason: the person's first, then the dealer's", () => {
    const suspended = { ...dealer, status: "suspended", status_reason: "Unpaid" } as const
    expect(codesOf({ ...member, dealer: suspended, role: "viewer", may_place_orders: false })).toEqual([
      "role_not_allowed",
      "dealer_suspended",
    ])
  })

  it("binds an admin by the dealer's status, not by a role", () => {
    const admin = { ...member, actor_type: "user", role: null, may_place_orders: false } as const
    expect(codesOf(admin)).toEqual([])
    expect(codesOf({ ...admin, dealer: { ...dealer, status: "suspended" } })).toEqual(["dealer_suspended"])
  })

  it("treats the members of a closed dealer as guests", () => {
    expect(codesOf({ ...member, dealer: { ...dealer, status: "closed" }, role: null })).toEqual([])
  })
})
