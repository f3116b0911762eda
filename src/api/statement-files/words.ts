import type { Language } from "../../http/errors"

const en = {
  title: "Statement of account",
  period: "Period",
  dealer: "Dealer",
  merchant: "From",
  currency: "Currency",
  issued: "Issued",
  opening: "Opening balance",
  debits: "Charges",
  credits: "Payments and credits",
  closing: "Closing balance",
  held: "Held for open orders",
  day: "Day",
  kind: "Kind",
  document: "Document",
  order: "Order",
  reference: "Reference",
  debit: "Charge",
  credit: "Credit",
  balance: "Balance",
  late: "Belongs to",
  late_note: "* Came to be known after the statement of its own period was made: belongs to",
  late_before: "an earlier period",
  page: "Page",
  hash: "Content hash",
  nothing: "Nothing happened in this period.",
  seal: "Confirmed by (name, date, seal)",
  kinds: {
    charge: "Charge",
    opening: "Opening item",
    external_charge: "Charge",
    fee: "Fee",
    refund: "Refund",
    credit_note: "Credit note",
    payment: "Payment",
    write_off: "Write-off",
    reversal: "Reversal",
  } as Record<string, string>,
}

const zh: typeof en = {
  title: "对账单",
  period: "账期",
  dealer: "经销商",
  merchant: "供货方",
  currency: "币种",
  issued: "出具日期",
  opening: "期初余额",
  debits: "本期应收",
  credits: "本期收款及贷项",
  closing: "期末余额",
  held: "未结订单冻结",
  day: "日期",
  kind: "类型",
  document: "单据号",
  order: "订单",
  reference: "参考号",
  debit: "应收",
  credit: "收款及贷项",
  balance: "余额",
  late: "所属账期",
  late_note: "* 对账单出具后补记，应属于",
  late_before: "更早账期",
  page: "页",
  hash: "内容哈希",
  nothing: "本期没有往来。",
  seal: "确认人（姓名、日期、盖章）",
  kinds: {
    charge: "应收",
    opening: "期初未清项",
    external_charge: "应收",
    fee: "费用",
    refund: "退款",
    credit_note: "贷项",
    payment: "收款",
    write_off: "核销尾差",
    reversal: "冲销",
  },
}

export type Words = typeof en

/** What stands on a statement's paper and in its CSV, in the reader's language. */
export const WORDS: Record<Language, Words> = { en, zh }

/** What a statement is called: "No. 3, version 2", "第 3 期，版本 2". */
export const nameOf = (language: Language, number: number, version: number): string =>
  language === "zh"
    ? `第 ${number} 期${version > 1 ? `，版本 ${version}` : ""}`
    : `No. ${number}${version > 1 ? `, version ${version}` : ""}`
