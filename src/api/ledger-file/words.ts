import type { LedgerLine } from "../../adapters/queries/credit-ledger-lines"
import type { Language } from "../../http/errors"

type Words = {
  head: readonly string[]
  ledgers: Record<LedgerLine["ledger"], string>
  kinds: Record<LedgerLine["kind"], string>
}

const en: Words = {
  head: [
    ...["Posted on", "Recorded at", "Entry", "Document", "Dealer code", "Kind"],
    ...["Ledger account", "Debit", "Credit", "Currency", "Reference"],
  ],
  ledgers: {
    held: "Held for orders",
    receivable: "Receivable",
    unapplied: "Unapplied payments",
    revenue_clearing: "Revenue clearing",
    cash_clearing: "Cash clearing",
    write_off: "Write-offs",
    fee_income: "Fee income",
  },
  kinds: {
    hold: "Hold",
    release: "Release",
    charge: "Charge",
    opening: "Opening item",
    external_charge: "External charge",
    fee: "Fee",
    refund: "Refund",
    credit_note: "Credit note",
    payment: "Payment",
    write_off: "Write-off",
    allocation: "Allocation",
    unallocation: "Allocation taken back",
    reversal: "Reversal",
  },
}

const zh: Words = {
  head: [
    ...["记账日期", "记账时间", "分录号", "单据号", "经销商编码", "类型"],
    ...["科目", "借方", "贷方", "币种", "参考号"],
  ],
  ledgers: {
    held: "订单冻结",
    receivable: "应收账款",
    unapplied: "未核销收款",
    revenue_clearing: "收入过渡",
    cash_clearing: "资金过渡",
    write_off: "核销尾差",
    fee_income: "费用收入",
  },
  kinds: {
    hold: "冻结",
    release: "释放",
    charge: "应收",
    opening: "期初未清项",
    external_charge: "外部应收",
    fee: "费用",
    refund: "退款",
    credit_note: "贷项",
    payment: "收款",
    write_off: "核销尾差",
    allocation: "核销",
    unallocation: "撤销核销",
    reversal: "冲销",
  },
}

/** What stands in the journal's CSV, in the reader's language. */
export const WORDS: Record<Language, Words> = { en, zh }
