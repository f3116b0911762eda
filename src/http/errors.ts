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
  user_in_use: {
    en: "This admin user looks after {{count}} dealers; give them another sales owner first.",
    zh: "该后台用户负责 {{count}} 个经销商，请先为其更换负责人。",
  },
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
  territory_area_repeated: {
    en: "{{area}} is given more than once.",
    zh: "{{area}} 重复出现。",
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
  region_not_found: { en: "No region with id {{id}}.", zh: "找不到编号为 {{id}} 的地区。" },
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
  // credit
  credit_account_not_found: {
    en: "No credit account with id {{id}}.",
    zh: "找不到编号为 {{id}} 的信用账户。",
  },
  credit_account_missing: {
    en: "This dealer has no credit account in {{currency}}.",
    zh: "该经销商没有 {{currency}} 信用账户。",
  },
  credit_account_exists: {
    en: "This dealer already has a credit account in {{currency}}.",
    zh: "该经销商已有 {{currency}} 信用账户。",
  },
  credit_parent_not_found: { en: "The group account {{id}} does not exist.", zh: "集团账户 {{id}} 不存在。" },
  credit_parent_invalid: {
    en: "A group account has the same currency and stands under no other; an account with others under it has no group.",
    zh: "集团账户须为同一货币且不隶属于其他账户；已有下级的账户不能再隶属于集团账户。",
  },
  credit_currency_mismatch: {
    en: "The order is in {{currency}}; the credit account is in {{account_currency}}.",
    zh: "订单货币为 {{currency}}，信用账户货币为 {{account_currency}}。",
  },
  credit_on_hold: {
    en: "The credit account is on hold. Ask the merchant to open it again.",
    zh: "信用账户已被冻结，请联系商家恢复。",
  },
  credit_closed: {
    en: "The credit account is closed. Ask the merchant to open it again.",
    zh: "信用账户已关闭，请联系商家恢复。",
  },
  credit_insufficient: {
    en: "The order needs {{amount}} {{currency}} of credit; {{available}} is free. Pay {{missing}} or take that much out of the order.",
    zh: "订单需要额度 {{amount}} {{currency}}，可用 {{available}}。请先付款 {{missing}}，或从订单中减少同等金额。",
  },
  credit_group_insufficient: {
    en: "The order needs {{amount}} {{currency}} of the group's credit; {{available}} is free. Pay {{missing}} or take that much out of the order.",
    zh: "订单需要集团额度 {{amount}} {{currency}}，可用 {{available}}。请先付款 {{missing}}，或从订单中减少同等金额。",
  },
  credit_amount_invalid: { en: "{{amount}} is no amount above zero.", zh: "{{amount}} 不是大于零的金额。" },
  credit_key_conflict: {
    en: "The key {{key}} was used before, for something else.",
    zh: "键 {{key}} 已用于其他内容。",
  },
  credit_hold_not_found: { en: "No hold with id {{id}}.", zh: "找不到编号为 {{id}} 的冻结。" },
  credit_hold_exceeded: {
    en: "The hold has {{remaining}} left; {{amount}} is more.",
    zh: "冻结余额为 {{remaining}}，不足 {{amount}}。",
  },
  credit_transaction_not_found: { en: "No entry with id {{id}}.", zh: "找不到编号为 {{id}} 的分录。" },
  credit_not_reversible: {
    en: "An entry of kind {{kind}} cannot be reversed.",
    zh: "类型为 {{kind}} 的分录不能冲销。",
  },
  credit_already_reversed: { en: "This entry is already reversed.", zh: "该分录已被冲销。" },
  credit_limit_window: {
    en: "A temporary limit has a start and a later end that is not past; a permanent limit has neither.",
    zh: "临时额度须有开始时间及未过期的结束时间；长期额度两者皆无。",
  },
  credit_limit_change_not_found: {
    en: "No limit change with id {{id}}.",
    zh: "找不到编号为 {{id}} 的额度变更。",
  },
  credit_limit_decided: {
    en: "This limit change waits for nobody.",
    zh: "该额度变更无需审批或已经审批。",
  },
  credit_limit_own_change: {
    en: "A limit change is approved by a second person.",
    zh: "额度变更须由另一人审批。",
  },
  credit_cart_of_no_dealer: {
    en: "Only a dealer's cart can be paid on account.",
    zh: "只有经销商的购物车可以使用信用账户支付。",
  },
  credit_payment_canceled: {
    en: "The payment of this cart was cancelled. Choose the payment again.",
    zh: "该购物车的支付已取消，请重新选择支付方式。",
  },
  credit_amount_stale: {
    en: "The amount of the payment is no longer that of the cart. Choose the payment again.",
    zh: "支付金额与购物车金额不一致，请重新选择支付方式。",
  },
  credit_books_differ: {
    en: "{{count}} credit balances differ from their ledger.",
    zh: "有 {{count}} 项信用余额与账目不符。",
  },
  credit_capture_not_found: { en: "No capture with id {{id}}.", zh: "找不到编号为 {{id}} 的扣款。" },
  // general
  text_unstorable: {
    en: "The text holds a character (NUL) that cannot be stored.",
    zh: "文本包含无法保存的字符（NUL）。",
  },
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
