import { isAllShipped, type OrderedLine, type Shipment, shipmentCharges } from "../shipment-charges"

const line = (id: string, total: number, quantity: number, more: Partial<OrderedLine> = {}): OrderedLine => ({
  id,
  total,
  quantity,
  returned: 0,
  must_ship: true,
  ...more,
})
const shipment = (id: string, lines: Record<string, number>): Shipment => ({
  id,
  lines: Object.entries(lines).map(([line_id, quantity]) => ({ line_id, quantity })),
})
const amountsOf = (lines: OrderedLine[], shipments: Shipment[], currency = "cny") =>
  shipmentCharges(lines, shipments, currency).map(({ amount }) => amount?.toFixed() ?? "rest")

describe("what a shipment charges", () => {
  it("charges the units it takes, and the last one all that remains", () => {
    const lines = [line("a", 339, 3), line("b", 50, 1)]
    const shipments = [shipment("1", { a: 1 }), shipment("2", { a: 1, b: 1 }), shipment("3", { a: 1 })]
    expect(amountsOf(lines, shipments)).toEqual(["113", "163", "rest"])
  })

  it("loses no cent of a line that does not divide", () => {
    const lines = [line("a", 100, 3), line("b", 1, 1)]
    const shipments = [1, 2, 3].map((at) => shipment(`${at}`, { a: 1 }))
    expect(amountsOf(lines, shipments)).toEqual(["33.33", "33.34", "33.33"])
    expect(amountsOf(lines, shipments, "jpy")).toEqual(["33", "34", "33"])
  })

  it("charges a later shipment by the units that did not come back", () => {
    const lines = [line("a", 200, 3, { returned: 1 }), line("b", 1, 1)]
    expect(amountsOf(lines, [shipment("1", { a: 1 }), shipment("2", { a: 2 })])).toEqual(["100", "200"])
    expect(amountsOf([line("a", 0, 1, { returned: 1 }), line("b", 1, 1)], [shipment("1", { a: 1 })])).toEqual(
      ["0"]
    )
  })

  it("waits for no line that nobody ships, and for all where none has to be shipped", () => {
    const fee = line("fee", 10, 1, { must_ship: false })
    expect(amountsOf([line("a", 100, 1), fee], [shipment("1", { a: 1 })])).toEqual(["rest"])
    expect(isAllShipped([fee], [])).toBe(false)
    expect(isAllShipped([fee], [shipment("1", { fee: 1 })])).toBe(true)
  })
})
