import type { Sentence } from "./sentence"

/** What rules that block say of an order, and refusals about rules and stopped orders. */
export const CREDIT_RULE_ERRORS = {
  credit_rule_failed: {
    en: "Rule “{{rule}}”: {{found}} {{cure}}",
    zh: "规则“{{rule}}”：{{found}}{{cure}}",
  },
  credit_review_required: {
    en: "The merchant's credit department must agree to this order. {{why}} To go on without waiting: {{cure}}",
    zh: "该订单须经商家信用部门同意。{{why}}如不等待：{{cure}}",
  },
  credit_review_rejected: {
    en: "The merchant's credit department did not agree to this order: {{reason}}",
    zh: "商家信用部门未同意该订单：{{reason}}",
  },
  credit_stop_released: {
    en: "The order goes ahead, released by the credit department: {{reason}}",
    zh: "该订单已由信用部门放行：{{reason}}",
  },
  credit_stop_not_found: { en: "No stopped order with id {{id}}.", zh: "找不到编号为 {{id}} 的被拦截订单。" },
  credit_stop_decided: {
    en: "This order waits for nobody any more; it is {{status}}.",
    zh: "该订单已不再等待处理，状态为 {{status}}。",
  },
  credit_stop_expiry: {
    en: "A release ends in the future, at most 30 days from now.",
    zh: "放行的到期时间须在将来，且不超过 30 天。",
  },
  credit_own_limit_release: {
    en: "Who raised the limit, or agreed to raise it, does not release what needed it. Ask another person.",
    zh: "提高额度或批准提高额度的人不能放行因此受益的订单，请由另一人处理。",
  },
  credit_sales_release: {
    en: "The dealer's own sales owner does not release its credit. Ask the credit department.",
    zh: "该经销商的销售负责人不能放行其信用，请由信用部门处理。",
  },
  credit_rule_not_found: { en: "No credit rule with id {{id}}.", zh: "找不到编号为 {{id}} 的信用规则。" },
  credit_rule_conflict: {
    en: "Somebody else changed this rule meanwhile. Read it again.",
    zh: "该规则已被他人修改，请重新读取。",
  },
  credit_rule_condition: {
    en: "Condition {{number}}: {{problem}}.",
    zh: "第 {{number}} 个条件：{{problem}}。",
  },
  credit_rule_scope: {
    en: "A rule is for all, or names one dealer, tier or territory.",
    zh: "规则须适用于全部，或指定一个经销商、等级或区域。",
  },
  credit_rule_exclusion: {
    en: "An exclusion is narrower than the rule: no dealer can be taken out of a rule for a dealer, no tier out of one for a tier.",
    zh: "排除对象须比规则范围更窄：面向经销商的规则不能排除经销商，面向等级的规则不能排除等级。",
  },
  credit_rule_currency: {
    en: "A rule that compares amounts names its currency.",
    zh: "比较金额的规则须指定币种。",
  },
  credit_rule_window: { en: "A rule ends after it starts.", zh: "规则的结束时间须晚于开始时间。" },
  credit_rule_example: {
    en: "The example “{{name}}” gives {{fact}} a value it cannot have.",
    zh: "示例“{{name}}”中 {{fact}} 的值无效。",
  },
  credit_rule_examples_missing: {
    en: "A rule is switched on once it has an example.",
    zh: "规则至少有一个示例才能启用。",
  },
  credit_rule_examples_fail: {
    en: "These examples do not come out as expected: {{names}}.",
    zh: "以下示例的结果与预期不符：{{names}}。",
  },
} as const satisfies Record<string, Sentence>
