import { DEALER_STATUSES, MEMBER_ROLES } from "../../../../http/dealer"
import { hasRight, rightsOf } from "../rights"

const settings = { shows_prices_to_viewers: false, buyers_see_company_orders: false }

describe("rightsOf", () => {
  it("gives the owner everything and only the owner the members", () => {
    const withMembers = MEMBER_ROLES.filter((role) =>
      hasRight({ role, status: "active", ...settings }, "members")
    )
    expect(withMembers).toEqual(["owner"])
  })

  it("gives finance no carts, and buyers no approvals", () => {
    expect(hasRight({ role: "finance", status: "active", ...settings }, "carts")).toBe(false)
    expect(hasRight({ role: "buyer", status: "active", ...settings }, "approve")).toBe(false)
  })

  it("shows prices to viewers and the company's orders to buyers only by the dealer's setting", () => {
    const viewer = { role: "viewer", status: "active" } as const
    const buyer = { role: "buyer", status: "active" } as const
    expect(hasRight({ ...viewer, ...settings }, "prices")).toBe(false)
    expect(hasRight({ ...viewer, ...settings, shows_prices_to_viewers: true }, "prices")).toBe(true)
    expect(hasRight({ ...buyer, ...settings }, "company_orders")).toBe(false)
    expect(hasRight({ ...buyer, ...settings, buyers_see_company_orders: true }, "company_orders")).toBe(true)
  })

  it("lets nobody of a suspended dealer change anything, and nobody of a closed one look", () => {
    for (const role of MEMBER_ROLES) {
      const suspended = rightsOf({ role, status: "suspended", ...settings })
      expect(
        suspended.filter((right) =>
          ["members", "carts", "place_orders", "approve", "payments"].includes(right)
        )
      ).toEqual([])
      expect(rightsOf({ role, status: "closed", ...settings })).toEqual([])
    }
  })

  it("never gives more when the status gets worse", () => {
    for (const role of MEMBER_ROLES) {
      const counts = DEALER_STATUSES.map((status) => rightsOf({ role, status, ...settings }).length)
      expect([...counts].sort((a, b) => b - a)).toEqual(counts)
    }
  })
})
