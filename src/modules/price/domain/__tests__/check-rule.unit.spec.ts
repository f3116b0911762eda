import { faultOf, type RuleDraft, storedBreaks } from "../check-rule"

const draft = (over: Partial<RuleDraft> = {}): RuleDraft => ({
  dealer_id: "d",
  tier_id: null,
  territory_id: null,
  event_id: null,
  target_type: "all",
  target_id: null,
  currency_code: "cny",
  form: "fixed",
  breaks: [{ min_quantity: 1, value: "10" }],
  starts_at: null,
  ends_at: null,
  ...over,
})
const code = (over: Partial<RuleDraft>): string | undefined => faultOf(draft(over))?.code
const value = (form: RuleDraft["form"], amount: string | number, currency_code = "cny") =>
  code({ form, currency_code, breaks: [{ min_quantity: 1, value: amount }] })

describe("a price rule", () => {
  it("aims at one dealer, or at a tier and/or a territory", () => {
    expect(code({})).toBeUndefined()
    expect(code({ dealer_id: null })).toBe("price_rule_scope")
    expect(code({ tier_id: "t" })).toBe("price_rule_scope")
    expect(code({ territory_id: "r" })).toBe("price_rule_scope")
    expect(code({ dealer_id: null, tier_id: "t" })).toBeUndefined()
    expect(code({ dealer_id: null, territory_id: "r" })).toBeUndefined()
    expect(code({ dealer_id: null, tier_id: "t", territory_id: "r" })).toBeUndefined()
  })

  it("names its target, unless it aims at everything", () => {
    expect(code({ target_type: "variant" })).toBe("price_rule_target")
    expect(code({ target_type: "variant", target_id: "v" })).toBeUndefined()
    expect(code({ target_type: "all", target_id: "v" })).toBe("price_rule_target")
  })

  it("ends after it starts", () => {
    const day = (n: number): Date => new Date(Date.UTC(2026, 0, n))
    expect(code({ starts_at: day(2), ends_at: day(2) })).toBe("price_rule_window")
    expect(code({ starts_at: day(2), ends_at: day(1) })).toBe("price_rule_window")
    expect(code({ starts_at: day(1), ends_at: day(2) })).toBeUndefined()
  })

  it("has breaks that rise from above zero, each once", () => {
    const at = (...quantities: number[]) =>
      code({ breaks: quantities.map((min_quantity) => ({ min_quantity, value: "1" })) })
    expect(at(1, 10, 100)).toBeUndefined()
    expect(at(0.5, 1)).toBeUndefined()
    expect(at()).toBe("price_rule_breaks")
    expect(at(0, 1)).toBe("price_rule_breaks")
    expect(at(10, 1)).toBe("price_rule_breaks")
    expect(at(1, 1)).toBe("price_rule_breaks")
  })

  it("has a fixed amount of zero or more, in the currency's decimals, below a trillion", () => {
    expect(value("fixed", 0)).toBeUndefined()
    expect(value("fixed", "10.55")).toBeUndefined()
    expect(value("fixed", -1)).toBe("price_rule_value")
    expect(value("fixed", "0.0000000001")).toBe("amount_too_precise")
    expect(value("fixed", "10.555")).toBe("amount_too_precise")
    expect(value("fixed", "10.5", "jpy")).toBe("amount_too_precise")
    expect(value("fixed", "999999999999.99")).toBeUndefined()
    expect(value("fixed", 1e12)).toBe("amount_out_of_range")
  })

  it("has a rate off above 0 and up to 1, of four decimals at most", () => {
    expect(value("percent_off", "0.1525")).toBeUndefined()
    expect(value("percent_off", 1)).toBeUndefined()
    for (const wrong of [0, -0.1, 1.01, 15, "0.15255"]) {
      expect(value("percent_off", wrong)).toBe("price_rule_value")
    }
  })

  it("has an amount off above 0", () => {
    expect(value("amount_off", "0.01")).toBeUndefined()
    expect(value("amount_off", 0)).toBe("price_rule_value")
    expect(value("amount_off", "0.001")).toBe("amount_too_precise")
    expect(value("amount_off", 1e12)).toBe("amount_out_of_range")
  })

  it("is stored in decimal strings without an exponent", () => {
    expect(storedBreaks([{ min_quantity: 1, value: 1e-4 }])).toEqual([{ min_quantity: 1, value: "0.0001" }])
  })
})
