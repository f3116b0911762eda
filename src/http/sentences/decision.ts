import type { Sentence } from "./sentence"

/** Refusals and remarks about orders, decisions and overrides. */
export const DECISION_ERRORS = {
  cart_not_found: { en: "Cart with id {{id}} was not found.", zh: "找不到编号为 {{id}} 的购物车。" },
  cart_empty: { en: "The cart is empty.", zh: "购物车为空。" },
  needs_review: { en: "This order waits for a person to agree.", zh: "该订单需要人工审核。" },
  override_not_found: { en: "No override with id {{id}}.", zh: "找不到编号为 {{id}} 的特批。" },
  override_exists: {
    en: "{{who}} has given an override for exactly this already, good until {{until}}: {{reason}}",
    zh: "{{who}} 已对此给予特批，有效期至 {{until}}：{{reason}}",
  },
  override_expired_at: { en: "An override ends in the future.", zh: "特批的到期时间必须在将来。" },
  override_address_subject: {
    en: "Only an override of a placed order can be for a new delivery address.",
    zh: "只有已下单订单的特批可以针对新的收货地址。",
  },
  override_subject_not_found: {
    en: "There is no {{type}} with id {{id}}.",
    zh: "找不到编号为 {{id}} 的{{type}}。",
  },
  override_used: {
    en: "This order goes ahead by an override: {{reason}}",
    zh: "该订单经特批放行：{{reason}}",
  },
  decision_not_found: { en: "No decision with id {{id}}.", zh: "找不到编号为 {{id}} 的判定。" },
  order_unchecked: {
    en: "This order was placed without the dealer checks. Look at it before shipping.",
    zh: "该订单未经规则检查即已生成，请在发货前核对。",
  },
  order_unchecked_notice: {
    en: "Order {{number}} was placed without the dealer checks. Look at it before shipping.",
    zh: "订单 {{number}} 未经规则检查即已生成，请在发货前核对。",
  },
} as const satisfies Record<string, Sentence>
