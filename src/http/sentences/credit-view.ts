import type { Sentence } from "./sentence"

/** Refusals about looking at credit. */
export const CREDIT_VIEW_ERRORS = {
  credit_period_invalid: {
    en: "A period begins before it ends; {{from}} is not before {{to}}.",
    zh: "时间段的开始须早于结束：{{from}} 不早于 {{to}}。",
  },
  credit_order_not_found: { en: "No order with id {{id}}.", zh: "找不到编号为 {{id}} 的订单。" },
} satisfies Record<string, Sentence>
