import { changeOwner } from "../owners"

describe("changeOwner", () => {
  it("refuses that the last owner leaves or takes another role", () => {
    for (const nextRole of [null, "buyer"] as const) {
      expect(changeOwner({ role: "owner", nextRole, otherOwners: 0 }).reasons[0]?.code).toBe(
        "member_last_owner"
      )
    }
  })

  it("lets an owner go while another stays", () => {
    expect(changeOwner({ role: "owner", nextRole: null, otherOwners: 1 }).outcome).toBe("allow")
  })

  it("lets others come and go in a dealer without an owner", () => {
    expect(changeOwner({ role: "buyer", nextRole: null, otherOwners: 0 }).outcome).toBe("allow")
  })
})
