import type { Sentence } from "./sentence"

/** Refusals about credit accounts, holds, charges and payments. */
export const CREDIT_ERRORS = {
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
    zh: "集团账户须为同一币种且不隶属于其他账户；已有下级的账户不能再隶属于集团账户。",
  },
  credit_currency_mismatch: {
    en: "This is in {{currency}}; the credit account is in {{account_currency}}.",
    zh: "此处币种为 {{currency}}，信用账户币种为 {{account_currency}}。",
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
  credit_payment_future: {
    en: "A payment of {{received_at}} has not come in yet: it lies in the future.",
    zh: "收款时间 {{received_at}} 在未来，款项尚未到账。",
  },
  credit_key_conflict: {
    en: "This was already recorded with other values. Reload and check the account before entering it again. (Key {{key}})",
    zh: "该笔已按其他内容记录。请刷新并核对账户后再录入。（键 {{key}}）",
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
  credit_change_reason_missing: {
    en: "A change of the tolerance or the group needs a reason.",
    zh: "变更容差或集团账户须填写原因。",
  },
  credit_tolerance_above_approval: {
    en: "With this tolerance the account could use {{amount}} {{currency}}; above {{threshold}} a second person agrees. Change the limit instead.",
    zh: "按此容差该账户最多可占用 {{amount}} {{currency}}；超过 {{threshold}} 须由另一人审批，请改为调整额度。",
  },
  credit_stop_waits: {
    en: "An order of {{dealer}} waits for a credit clerk: {{amount}} {{currency}}.",
    zh: "{{dealer}} 的一笔订单等待信用人员处理：{{amount}} {{currency}}。",
  },
  credit_limit_waits: {
    en: "A limit of {{amount}} {{currency}} for {{dealer}} waits for a second person.",
    zh: "{{dealer}} 的额度 {{amount}} {{currency}} 等待另一人审批。",
  },
  credit_unlimited_waits: {
    en: "{{dealer}} is to have no limit in {{currency}}: that waits for a second person.",
    zh: "{{dealer}} 的 {{currency}} 账户将不限额，等待另一人审批。",
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
  credit_order_unheld: {
    en: "Order {{order}} stands without its credit hold: {{reason}} Hold or cancel it.",
    zh: "订单 {{order}} 没有对应的额度冻结：{{reason}}请补冻结额度或取消订单。",
  },
  credit_books_differ: {
    en: "Some credit balances differ from their ledger ({{count}}).",
    zh: "有 {{count}} 项信用余额与账目不符。",
  },
  credit_capture_not_found: { en: "No capture with id {{id}}.", zh: "找不到编号为 {{id}} 的扣款。" },
} as const satisfies Record<string, Sentence>
