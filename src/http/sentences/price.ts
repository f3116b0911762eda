import type { Sentence } from "./sentence"

/** Refusals about price rules and prices. */
export const PRICE_ERRORS = {
  price_rule_not_found: { en: "No price rule with id {{id}}.", zh: "找不到编号为 {{id}} 的价格规则。" },
  price_rule_scope: {
    en: "A price rule aims at one dealer, or at a tier and/or a territory.",
    zh: "价格规则须针对一个经销商，或等级和/或区域。",
  },
  price_rule_target: { en: "The {{type}} {{id}} does not exist.", zh: "{{type}} {{id}} 不存在。" },
  price_rule_window: { en: "The rule ends before it starts.", zh: "规则的结束时间早于开始时间。" },
  price_rule_breaks: {
    en: "Quantity breaks rise from a quantity above zero, each once.",
    zh: "数量阶梯须从大于零的数量起依次递增且不重复。",
  },
  price_rule_value: {
    en: "{{value}} is not possible for this form of price.",
    zh: "该价格形式不允许 {{value}}。",
  },
  price_rule_exists: {
    en: "The rule {{name}} ({{id}}) says the same price for the same goods already.",
    zh: "规则 {{name}}（{{id}}）已有完全相同的价格。",
  },
  product_in_use: {
    en: "Price rules ({{count}}) aim at this product or its variants. Archive them first.",
    zh: "有 {{count}} 条价格规则适用于该商品或其规格，请先归档这些规则。",
  },
  variant_in_use: {
    en: "Price rules ({{count}}) aim at the variants to be deleted. Archive them first.",
    zh: "有 {{count}} 条价格规则适用于要删除的规格，请先归档这些规则。",
  },
  category_in_use: {
    en: "Price rules ({{count}}) aim at this category. Archive them first.",
    zh: "有 {{count}} 条价格规则适用于该分类，请先归档这些规则。",
  },
  price_rule_conflict: {
    en: "Somebody else changed this rule meanwhile. Read it again.",
    zh: "该规则已被他人修改，请重新读取。",
  },
  amount_too_precise: {
    en: "{{amount}} has more decimals than {{currency}} has.",
    zh: "{{amount}} 的小数位多于币种 {{currency}} 的位数。",
  },
  amount_out_of_range: {
    en: "{{amount}} is outside what an amount can be.",
    zh: "{{amount}} 超出金额范围。",
  },
  prices_changed: {
    en: "Prices have changed since you added these lines. Look at them again before you order.",
    zh: "价格已发生变化，请确认后再下单。",
  },
  prices_hidden: { en: "Your role does not show prices.", zh: "您的角色不能查看价格。" },
  no_price: { en: "There is no price for {{sku}} in {{currency}}.", zh: "{{sku}} 没有 {{currency}} 价格。" },
  region_not_found: { en: "No region with id {{id}}.", zh: "找不到编号为 {{id}} 的地区。" },
  variant_not_found: { en: "No variant with id {{id}}.", zh: "找不到编号为 {{id}} 的规格。" },
} as const satisfies Record<string, Sentence>
