import { expiryOf } from "../expiry"

const now = new Date("2026-11-23T10:00:00Z")

describe("expiryOf", () => {
  it("holds for an hour unless asked", () => {
    expect(expiryOf(undefined, now)?.toISOString()).toBe("2026-11-23T11:00:00.000Z")
  })

  it("holds as long as asked, up to 30 days to the millisecond", () => {
    expect(expiryOf("2026-12-23T18:00:00+08:00", now)?.toISOString()).toBe("2026-12-23T10:00:00.000Z")
    expect(expiryOf("2026-12-23T10:00:00.001Z", now)).toBeNull()
  })

  it("refuses now and the past", () => {
    expect(expiryOf("2026-11-23T10:00:00Z", now)).toBeNull()
    expect(expiryOf("2026-11-22T10:00:00Z", now)).toBeNull()
  })
})
