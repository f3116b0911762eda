import fc from "fast-check"
import { canonicalJson, canonicalPayload, type Payload } from "../payload"

const order: Payload = {
  customer_id: "cus_1",
  currency_code: "cny",
  lines: [
    { variant_id: "v1", title: "Cement", quantity: "2", unit_price: "10.50" },
    { variant_id: "v2", title: "Sand", quantity: "1", unit_price: "3" },
  ],
  address: { city: "Wuhan", country_code: "cn" },
  pending: [],
}

describe("canonicalPayload", () => {
  it("does not depend on the order of lines, of keys, or on how a decimal is written", () => {
    const other = {
      ...order,
      lines: [...order.lines].reverse().map((line) => ({ ...line, quantity: `${line.quantity}.000` })),
      address: { country_code: "cn", city: "Wuhan" },
    }
    expect(canonicalPayload(other)).toBe(canonicalPayload(order))
  })

  it.each<[string, Partial<Payload>]>([
    ["another customer", { customer_id: "cus_2" }],
    ["another currency", { currency_code: "eur" }],
    ["another quantity", { lines: [{ ...order.lines[0]!, quantity: "3" }, order.lines[1]!] }],
    ["a price of a cent less", { lines: [{ ...order.lines[0]!, unit_price: "10.49" }, order.lines[1]!] }],
    ["a line less", { lines: [order.lines[0]!] }],
    ["a line twice", { lines: [...order.lines, order.lines[0]!] }],
    ["another address", { address: { city: "Xian", country_code: "cn" } }],
    ["no address", { address: null }],
    ["a change that waits", { pending: [{ action: "ITEM_ADD" }] }],
  ])("differs by %s", (_, change) => {
    expect(canonicalPayload({ ...order, ...change })).not.toBe(canonicalPayload(order))
  })
})

describe("canonicalJson", () => {
  it("keeps every value JSON can keep", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })
})
