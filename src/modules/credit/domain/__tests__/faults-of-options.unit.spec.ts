import { faultsOfOptions } from "../faults-of-options"

describe("the setting of aging buckets", () => {
  it.each([[undefined], [[0]], [[0, 30, 60, 90, 120]], [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]])(
    "%j is good",
    (agingBuckets) => {
      expect(faultsOfOptions({ agingBuckets })).toEqual([])
    }
  )

  it.each([
    [[]],
    [[30, 60]],
    [[0, 60, 30]],
    [[0, 30, 30]],
    [[0, 1.5]],
    [[0, "30"]],
    [[0, Number.NaN]],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    [[0, 36_501]],
    ["0,30"],
    [null],
  ])("%j is named as a fault", (agingBuckets) => {
    expect(faultsOfOptions({ agingBuckets })).toEqual([expect.stringContaining("credit.agingBuckets")])
  })
})

describe("the setting of what charges an order", () => {
  it.each([undefined, "capture", "shipment"])("%j is good", (chargeOn) => {
    expect(faultsOfOptions({ chargeOn })).toEqual([])
  })

  it.each(["delivery", "Shipment", "", true, null, ["shipment"]])("%j is named as a fault", (chargeOn) => {
    expect(faultsOfOptions({ chargeOn })).toEqual([expect.stringContaining("credit.chargeOn")])
  })

  it("names every fault", () => {
    expect(faultsOfOptions({ agingBuckets: [], chargeOn: "never" })).toHaveLength(2)
  })
})
