import { sentenceOf } from "../errors"

describe("the values of a sentence", () => {
  const short = { amount: "12205", available: "1000.5", missing: "11204.5" }

  it("amounts have the digits of the sentence's currency and separated thousands, in both languages", () => {
    expect(sentenceOf("credit_insufficient", { ...short, currency: "cny" })).toBe(
      "The order needs 12,205.00 CNY of credit; 1,000.50 is free. Pay 11,204.50 or take that much out of the order."
    )
    expect(sentenceOf("credit_insufficient", { ...short, currency: "cny" }, "zh")).toBe(
      "订单需要额度 12,205.00 CNY，可用 1,000.50。请先付款 11,204.50，或从订单中减少同等金额。"
    )
  })

  it("a currency without decimals has none, one with three has three", () => {
    const said = (currency: string) =>
      sentenceOf("credit_item_exceeded", { amount: "1200", open: "7", currency })
    expect(said("jpy")).toContain("1,200 is more than the 7 that")
    expect(said("kwd")).toContain("1,200.000 is more than the 7.000 that")
  })

  it("decimals that the currency does not have stay: they are what is wrong", () => {
    expect(sentenceOf("amount_too_precise", { amount: "1.005", currency: "cny" })).toBe(
      "1.005 has more decimals than CNY has."
    )
  })

  it("what is no plain number is said as it was written, and without a currency no decimals are added", () => {
    expect(sentenceOf("credit_amount_invalid", { amount: "-5" })).toBe("-5 is no amount above zero.")
    expect(sentenceOf("credit_amount_invalid", { amount: "1e9" })).toBe("1e9 is no amount above zero.")
    expect(sentenceOf("credit_amount_invalid", { amount: "-2500.5" })).toContain("-2,500.5 is")
  })

  it("a number that is no amount keeps its digits: a year, a line, a document", () => {
    expect(sentenceOf("credit_calendar_year_unknown", { year: 2150 })).toContain("of 2150 are")
    expect(sentenceOf("credit_import_duplicate", { line: "1200" })).toBe("The same as line 1200.")
  })

  it("what is kept as a code is said in the reader's words", () => {
    expect(sentenceOf("credit_stop_decided", { status: "used" }, "zh")).toContain("状态为 已下单")
    expect(sentenceOf("credit_import_not_runnable", { status: "reversed" })).toBe(
      "An import that is taken back cannot be run."
    )
    expect(sentenceOf("credit_not_reversible", { kind: "hold" }, "zh")).toContain("冻结")
    expect(sentenceOf("credit_rule_example", { name: "A", fact: "days_overdue" }, "zh")).toContain("逾期天数")
  })

  it("a role and what it may not do are said in words", () => {
    const asked = { role: "viewer", action: "own_orders" }
    expect(sentenceOf("role_not_allowed", asked)).toBe(
      "The role “viewer” may not see orders. Ask an owner of your company for another role."
    )
    expect(sentenceOf("role_not_allowed", { ...asked, action: "carts" }, "zh")).toBe(
      "角色“浏览者”不能使用购物车，请联系贵公司负责人调整角色。"
    )
  })

  it("an instant is said in the sentence's zone, and in UTC where none is known", () => {
    const at = "2026-11-30T16:00:00.000Z"
    expect(sentenceOf("assignment_exists", { at, zone: "Asia/Shanghai" })).toContain(
      "from 1 Dec 2026, 00:00 (GMT+8)."
    )
    expect(sentenceOf("assignment_exists", { at, zone: "Asia/Shanghai" }, "zh")).toContain(
      "从 2026年12月1日 00:00（GMT+8） 起"
    )
    expect(sentenceOf("assignment_exists", { at })).toContain("30 Nov 2026, 16:00 (UTC)")
    expect(sentenceOf("assignment_exists", { at, zone: "Nowhere/Land" })).toContain("16:00 (UTC)")
    expect(sentenceOf("credit_dunning_quiet_until", { until: "2026-12-01" })).toContain("2026-12-01")
  })

  it("what a file says stays as it is written there", () => {
    const value = "2026-13-01T00:00:00Z"
    expect(sentenceOf("credit_import_instant", { column: "as_of", value })).toContain(`“${value}”`)
  })

  it("a column of a file is named as a file in that language names it", () => {
    expect(sentenceOf("credit_import_value_missing", { column: "document_on" })).toBe("document_on is empty.")
    expect(sentenceOf("credit_import_column_missing", { columns: "dealer_code, due_on" }, "zh")).toBe(
      "表头缺少列：经销商编码、到期日。"
    )
    expect(sentenceOf("credit_import_value_missing", { column: "unheard_of" }, "zh")).toContain("unheard_of")
  })
})
