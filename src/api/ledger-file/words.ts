import type { LedgerLine } from "../../adapters/queries/credit-ledger-lines"
import type { Language } from "../../http/errors"
import { CREDIT_ENTRY_WORDS } from "../../shared/credit-entry-words"

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
  kinds: CREDIT_ENTRY_WORDS.en,
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
  kinds: CREDIT_ENTRY_WORDS.zh,
}

/** What stands in the journal's CSV, in the reader's language. */
export const WORDS: Record<Language, Words> = { en, zh }
