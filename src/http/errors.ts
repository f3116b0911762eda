/** The languages in which the plugin speaks to people. */
export type Language = "en" | "zh"

type Sentence = Record<Language, string>

/**
 * Every refusal the plugin can give: one sentence in each language. `{{name}}` stands for a value of `params`.
 * A code is part of the contract: it is never renamed, and its meaning never changes.
 */
export const ERRORS = {
  // dealer
  dealer_not_found: { en: "No dealer with id {{id}}.", zh: "找不到编号为 {{id}} 的经销商。" },
  dealer_code_taken: { en: "Dealer code {{code}} is already in use.", zh: "经销商编码 {{code}} 已被使用。" },
  dealer_parent_not_found: {
    en: "The parent dealer {{id}} does not exist.",
    zh: "上级经销商 {{id}} 不存在。",
  },
  dealer_cycle: {
    en: "A dealer cannot stand under itself or one of its own branches.",
    zh: "经销商不能隶属于自己或自己的下级。",
  },
  dealer_too_deep: { en: "A dealer tree has at most {{max}} levels.", zh: "经销商层级最多 {{max}} 级。" },
  dealer_has_children: {
    en: "{{name}} still has {{count}} dealers under it; move them first.",
    zh: "{{name}} 下还有 {{count}} 个经销商，请先移走。",
  },
  dealer_has_orders: {
    en: "{{name}} has orders and cannot be deleted; close it instead.",
    zh: "{{name}} 已有订单，不能删除，请改为关闭。",
  },
  dealer_suspended: {
    en: "{{name}} is suspended: it can look, but not order.",
    zh: "{{name}} 已被暂停：可以浏览，但不能下单。",
  },
  dealer_closed: { en: "{{name}} is closed.", zh: "{{name}} 已关闭。" },
  not_a_member: { en: "You do not act for a dealer.", zh: "您不是任何经销商的成员。" },
  member_not_found: {
    en: "No member with id {{id}} at this dealer.",
    zh: "该经销商没有编号为 {{id}} 的成员。",
  },
  member_elsewhere: {
    en: "This customer already acts for {{dealer}}.",
    zh: "该客户已经是 {{dealer}} 的成员。",
  },
  member_last_owner: { en: "A dealer keeps at least one owner.", zh: "经销商至少要保留一名负责人。" },
  customer_not_found: { en: "No customer with id {{id}}.", zh: "找不到编号为 {{id}} 的客户。" },
  customer_in_use: {
    en: "This customer acts for dealer {{dealer}}; remove the member first.",
    zh: "该客户是经销商 {{dealer}} 的成员，请先移除成员。",
  },
  user_not_found: { en: "No admin user with id {{id}}.", zh: "找不到编号为 {{id}} 的后台用户。" },
  role_not_allowed: { en: "The role {{role}} may not {{action}}.", zh: "角色“{{role}}”无权{{action}}。" },
  cart_not_yours: { en: "This cart belongs to somebody else.", zh: "该购物车不属于您。" },
  currency_not_found: { en: "The store does not sell in {{currency}}.", zh: "商城不支持货币 {{currency}}。" },
  // tier
  tier_not_found: { en: "No tier with id {{id}}.", zh: "找不到编号为 {{id}} 的等级。" },
  tier_code_taken: { en: "Tier code {{code}} is already in use.", zh: "等级编码 {{code}} 已被使用。" },
  tier_rank_taken: {
    en: "Rank {{rank}} already belongs to tier {{name}}.",
    zh: "级别 {{rank}} 已属于等级 {{name}}。",
  },
  tier_in_use: {
    en: "{{count}} dealers or price rules use this tier.",
    zh: "有 {{count}} 个经销商或价格规则使用该等级。",
  },
  assignment_exists: {
    en: "There is already an assignment from {{at}}.",
    zh: "从 {{at}} 起已有一条分配记录。",
  },
  customer_group_in_use: {
    en: "This customer group belongs to tier {{name}}.",
    zh: "该客户组属于等级 {{name}}。",
  },
  // territory
  territory_not_found: { en: "No territory with id {{id}}.", zh: "找不到编号为 {{id}} 的区域。" },
  territory_code_taken: {
    en: "Territory code {{code}} is already in use.",
    zh: "区域编码 {{code}} 已被使用。",
  },
  territory_cycle: { en: "A territory cannot lie inside itself.", zh: "区域不能隶属于自己或自己的下级。" },
  territory_in_use: {
    en: "{{count}} dealers, rules or territories use this territory.",
    zh: "有 {{count}} 个经销商、规则或下级区域使用该区域。",
  },
  territory_area_taken: {
    en: "{{area}} already belongs to territory {{name}}.",
    zh: "{{area}} 已属于区域 {{name}}。",
  },
  territory_area_unknown: { en: "{{area}} is no known area code.", zh: "{{area}} 不是已知的行政区划代码。" },
  time_zone_unknown: { en: "{{zone}} is no known time zone.", zh: "{{zone}} 不是已知的时区。" },
  stock_location_not_found: { en: "No warehouse with id {{id}}.", zh: "找不到编号为 {{id}} 的仓库。" },
  // price
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
  price_rule_conflict: {
    en: "Rule {{id}} was changed by somebody else meanwhile.",
    zh: "规则 {{id}} 已被他人修改。",
  },
  amount_too_precise: {
    en: "{{amount}} has more decimals than {{currency}} has.",
    zh: "{{amount}} 的小数位多于货币 {{currency}} 的位数。",
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
  variant_not_found: { en: "No variant with id {{id}}.", zh: "找不到编号为 {{id}} 的规格。" },
  // guards, decisions, overrides
  cart_not_found: { en: "Cart with id {{id}} was not found.", zh: "找不到编号为 {{id}} 的购物车。" },
  cart_empty: { en: "The cart is empty.", zh: "购物车为空。" },
  needs_review: { en: "This order waits for a person to agree.", zh: "该订单需要人工审核。" },
  override_not_found: { en: "No override with id {{id}}.", zh: "找不到编号为 {{id}} 的特批。" },
  override_expired_at: { en: "An override ends in the future.", zh: "特批的到期时间必须在将来。" },
  override_subject_not_found: { en: "There is no {{type}} with id {{id}}.", zh: "找不到 {{type}} {{id}}。" },
  override_used: {
    en: "This order goes ahead by an override of {{by}}: {{reason}}",
    zh: "该订单由 {{by}} 特批放行：{{reason}}",
  },
  decision_not_found: { en: "No decision with id {{id}}.", zh: "找不到编号为 {{id}} 的判定。" },
  order_unchecked: {
    en: "This order was made by a path that asks no guard.",
    zh: "该订单未经规则检查即已生成。",
  },
  // general
  busy: { en: "Somebody else is changing this right now. Try again.", zh: "其他人正在修改，请稍后重试。" },
  sort_unknown: { en: "This list cannot be sorted by {{field}}.", zh: "列表不能按 {{field}} 排序。" },
} as const satisfies Record<string, Sentence>

export type ErrorCode = keyof typeof ERRORS

export const isErrorCode = (code: string): code is ErrorCode =>
  Object.prototype.hasOwnProperty.call(ERRORS, code)

/** The sentence of a code in a language, with its values put in. An unknown code is answered as itself. */
export const sentenceOf = (
  code: string,
  params: Record<string, unknown> = {},
  language: Language = "en"
): string => {
  if (!isErrorCode(code)) {
    return code
  }

  return ERRORS[code][language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => textOf(params[name]))
}

const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
    : value === undefined
      ? ""
      : JSON.stringify(value)

/** The language a person reads, from an Accept-Language header: Chinese when it comes first, else English. */
export const languageOf = (header: string | undefined): Language =>
  /^\s*zh\b/i.test(header ?? "") ? "zh" : "en"
