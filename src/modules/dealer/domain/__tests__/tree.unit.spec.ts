import { MAX_LEVELS, placeDealer } from "../tree"

const chain = (length: number) => Array.from({ length }, (_, index) => `d${index}`)

describe("placeDealer", () => {
  it("refuses a dealer under itself", () => {
    expect(placeDealer({ dealerId: "a", parentChain: ["a"], height: 1 }).reasons[0]?.code).toBe(
      "dealer_cycle"
    )
  })

  it("refuses a dealer under one of its own branches", () => {
    expect(placeDealer({ dealerId: "a", parentChain: ["b", "a"], height: 2 }).reasons[0]?.code).toBe(
      "dealer_cycle"
    )
  })

  it("lets the lowest branch stand on the last level, and not one below", () => {
    expect(placeDealer({ dealerId: "x", parentChain: chain(MAX_LEVELS - 1), height: 1 }).outcome).toBe(
      "allow"
    )
    expect(placeDealer({ dealerId: "x", parentChain: chain(MAX_LEVELS - 1), height: 2 }).reasons).toEqual([
      { outcome: "deny", code: "dealer_too_deep", params: { max: MAX_LEVELS } },
    ])
  })

  it("lets any branch of eight levels be a root", () => {
    expect(placeDealer({ dealerId: "x", parentChain: [], height: MAX_LEVELS }).outcome).toBe("allow")
  })
})
