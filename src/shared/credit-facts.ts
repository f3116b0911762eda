import type { Catalogue } from "./rule"

/** What rules that block can ask about a dealer's credit and an order on account. Amounts are in the account's currency. */
export const CREDIT_FACTS = {
  used_percent: {
    type: "percent",
    label: { en: "Used share of the limit, with this order", zh: "含本订单的额度使用率" },
  },
  overdue_amount: { type: "amount", label: { en: "Overdue amount", zh: "逾期金额" } },
  days_overdue: { type: "days", label: { en: "Days overdue", zh: "逾期天数" } },
  oldest_unpaid_days: {
    type: "days",
    label: { en: "Age of the oldest unpaid charge", zh: "最早未付应收账龄" },
  },
  limit_expired: { type: "boolean", label: { en: "A temporary limit ran out", zh: "临时额度已到期" } },
  limit_age_days: { type: "days", label: { en: "Days since the limit was set", zh: "额度设定距今天数" } },
  order_amount: { type: "amount", label: { en: "Amount of the order", zh: "订单金额" } },
  account_status: {
    type: "choice",
    label: { en: "Status of the account", zh: "账户状态" },
    choices: {
      active: { en: "active", zh: "正常" },
      on_hold: { en: "on hold", zh: "冻结" },
      closed: { en: "closed", zh: "关闭" },
    },
  },
  dunning_level: { type: "count", label: { en: "Level of dunning", zh: "催收级别" } },
} as const satisfies Catalogue

export type CreditFact = keyof typeof CREDIT_FACTS
