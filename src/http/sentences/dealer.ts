import type { Sentence } from "./sentence"

/** Refusals about dealers, their members and tiers. */
export const DEALER_ERRORS = {
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
    en: "Dealers still stand under {{name}} ({{count}}); move them first.",
    zh: "{{name}} 下还有 {{count}} 个经销商，请先移走。",
  },
  dealer_has_orders: {
    en: "{{name}} has orders and cannot be deleted; close it instead.",
    zh: "{{name}} 已有订单，不能删除，请改为关闭。",
  },
  dealer_suspended: {
    en: "{{name}} is suspended: it can look, but not order. Ask the merchant.",
    zh: "{{name}} 已被暂停：可以浏览，但不能下单。请联系商家。",
  },
  dealer_closed: { en: "{{name}} is closed. Ask the merchant.", zh: "{{name}} 已关闭，请联系商家。" },
  not_a_member: { en: "You do not act for a dealer.", zh: "您不是任何经销商的成员。" },
  member_not_found: {
    en: "No member with id {{id}} at this dealer.",
    zh: "该经销商没有编号为 {{id}} 的成员。",
  },
  member_elsewhere: {
    en: "This customer already acts for {{dealer}}. Remove them there first.",
    zh: "该客户已经是 {{dealer}} 的成员，请先在该经销商处移除。",
  },
  member_last_owner: {
    en: "A dealer keeps at least one owner. Make somebody else owner first.",
    zh: "经销商至少要保留一名负责人，请先指定另一名负责人。",
  },
  customer_not_found: { en: "No customer with id {{id}}.", zh: "找不到编号为 {{id}} 的客户。" },
  customer_in_use: {
    en: "This customer acts for dealer {{dealer}}; remove the member first.",
    zh: "该客户是经销商 {{dealer}} 的成员，请先移除成员。",
  },
  user_not_found: { en: "No admin user with id {{id}}.", zh: "找不到编号为 {{id}} 的后台用户。" },
  user_in_use: {
    en: "This admin user looks after dealers or territories ({{count}}); put somebody else in charge first.",
    zh: "该后台用户负责 {{count}} 个经销商或区域，请先更换负责人。",
  },
  role_not_allowed: {
    en: "The role “{{role}}” may not {{action}}. Ask an owner of your company for another role.",
    zh: "角色“{{role}}”不能{{action}}，请联系贵公司负责人调整角色。",
  },
  cart_not_yours: { en: "This cart belongs to somebody else.", zh: "该购物车不属于您。" },
  currency_not_found: { en: "The store does not sell in {{currency}}.", zh: "商城不支持币种 {{currency}}。" },
  tier_not_found: { en: "No tier with id {{id}}.", zh: "找不到编号为 {{id}} 的等级。" },
  tier_code_taken: { en: "Tier code {{code}} is already in use.", zh: "等级编码 {{code}} 已被使用。" },
  tier_rank_taken: {
    en: "Rank {{rank}} already belongs to tier {{name}}.",
    zh: "级别 {{rank}} 已属于等级 {{name}}。",
  },
  tier_in_use: {
    en: "Dealers, rules or dunning processes ({{count}}) use this tier. Change them first.",
    zh: "有 {{count}} 个经销商、规则或催收流程使用该等级，请先修改。",
  },
  assignment_exists: {
    en: "There is already an assignment from {{at}}.",
    zh: "从 {{at}} 起已有一条分配记录。",
  },
  dealer_has_credit: {
    en: "{{name}} has a credit account and its books; close the dealer instead.",
    zh: "{{name}} 已有信用账户及账目，请改为关闭该经销商。",
  },
  dealer_in_use: {
    en: "Price rules, credit rules, statement cycles or dunning processes ({{count}}) name {{name}}; change them first.",
    zh: "有 {{count}} 条价格规则、信用规则、对账周期或催收流程指定了 {{name}}，请先修改。",
  },
  region_in_use: {
    en: "Dealers ({{count}}) trade in {{currency}}, and no other region sells in it. Change them first.",
    zh: "有 {{count}} 个经销商使用 {{currency}}，且没有其他地区支持该币种，请先修改。",
  },
  customer_group_in_use: {
    en: "This customer group belongs to tier {{name}}. Delete the tier instead.",
    zh: "该客户组属于等级 {{name}}，请改为删除该等级。",
  },
} as const satisfies Record<string, Sentence>
