import { currencyAmounts } from "../currency-amounts"
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

describe("the settings of amounts by currency", () => {
  const names = ["limitApprovalAbove", "writeOffTolerance"] as const

  it.each(names)(
    "credit.%s may be written in capitals, as text or number, to the currency's decimals",
    (name) => {
      const given = { CNY: "1000000", usd: 10.25, Jpy: "0", kwd: "1.125" }
      expect(faultsOfOptions({ [name]: given })).toEqual([])
    }
  )

  it.each(
    names.flatMap(
      (name) =>
        [
          [name, { cny: "-1" }, `credit.${name}.cny`],
          [name, { cny: "1e999999999999" }, `credit.${name}.cny`],
          [name, { cny: Number.NaN }, `credit.${name}.cny`],
          [name, { cny: "many" }, `credit.${name}.cny`],
          [name, { cny: "" }, `credit.${name}.cny`],
          [name, { cny: null }, `credit.${name}.cny`],
          [name, { cny: "0.005" }, `credit.${name}.cny`],
          [name, { JPY: "0.5" }, `credit.${name}.JPY`],
          [name, { rmb: "1000" }, '"rmb" is no currency'],
          [name, { "": "1000" }, '"" is no currency'],
          [name, { cny: "1", CNY: "2" }, "two amounts for cny"],
          [name, "1000", "amounts by currency"],
          [name, ["1000"], "amounts by currency"],
          [name, null, "amounts by currency"],
        ] as const
    )
  )("credit.%s: %j is named as a fault", (name, given, words) => {
    expect(faultsOfOptions({ [name]: given })).toEqual([expect.stringContaining(words)])
  })

  it("are read as the tables name currencies", () => {
    expect(currencyAmounts({ CNY: "1000.50", " usd ": 7 })).toEqual({ cny: "1000.5", usd: "7" })
    expect(currencyAmounts()).toEqual({})
  })
})

describe("all other settings", () => {
  const good = {
    counts: { held: true, charged: false },
    salesMayRelease: false,
    statements: { confirmDays: 10, autoConfirm: false },
    pdfFont: { path: "/usr/share/fonts/noto.ttc", name: "NotoSansCJKsc-Regular" },
    merchantName: "Acme",
    notices: { dueInDays: null, limitPercent: 80, channel: "sms" },
    dunningHour: 0,
  }

  it("are good as documented, and when nobody set them", () => {
    expect(faultsOfOptions(good)).toEqual([])
    expect(
      faultsOfOptions({ ...good, pdfFont: "/font.ttf", notices: { limitPercent: null, dueInDays: 0 } })
    ).toEqual([])
    expect(faultsOfOptions({})).toEqual([])
    expect(faultsOfOptions(undefined)).toEqual([])
  })

  it.each([
    [{ counts: { held: "no" } }, "credit.counts.held is true or false"],
    [{ counts: false }, "credit.counts is a group of settings (held, charged, unapplied)"],
    [{ salesMayRelease: "yes" }, "credit.salesMayRelease"],
    [{ statements: { confirmDays: 0 } }, "credit.statements.confirmDays"],
    [{ statements: { confirmDays: "10" } }, "credit.statements.confirmDays"],
    [{ statements: { autoConfirm: 1 } }, "credit.statements.autoConfirm"],
    [{ pdfFont: {} }, "credit.pdfFont"],
    [{ pdfFont: null }, "credit.pdfFont"],
    [{ merchantName: " " }, "credit.merchantName"],
    [{ notices: { dueInDays: 1.5 } }, "credit.notices.dueInDays"],
    [{ notices: { limitPercent: 0 } }, "credit.notices.limitPercent"],
    [{ notices: { limitPercent: 101 } }, "credit.notices.limitPercent"],
    [{ notices: { channel: "" } }, "credit.notices.channel"],
    [{ dunningHour: 24 }, "credit.dunningHour"],
  ])("%j is named as a fault", (given, words) => {
    expect(faultsOfOptions(given)).toEqual([expect.stringContaining(words)])
  })

  it.each([
    [
      { limitAprovalAbove: { cny: "1" } },
      "There is no option credit.limitAprovalAbove; credit knows counts, limitApprovalAbove,",
    ],
    [
      { counts: { hold: false } },
      "There is no option credit.counts.hold; credit.counts knows held, charged, unapplied.",
    ],
    [{ notices: { percent: 80 } }, "There is no option credit.notices.percent"],
    [{ constructor: true }, "There is no option credit.constructor"],
  ])("a name that nothing reads is a fault: %j", (given, words) => {
    expect(faultsOfOptions(given)).toEqual([expect.stringContaining(words)])
  })

  it.each([["strict"], [null], [[]]])("credit itself is a group of settings, not %j", (given) => {
    expect(faultsOfOptions(given)).toEqual([expect.stringContaining("credit is a group of settings")])
  })
})
