import type { CreditImportKind } from "../http/credit-imports"
import type { Words } from "./words"

/** Every column a file may have, with the names that a header may give it. The first name is the documented one. */
export const COLUMN_NAMES = {
  dealer_code: ["dealer code", "dealer", "customer code", "经销商编码", "经销商代码", "客户编码", "客户代码"],
  currency: ["currency code", "币种", "货币"],
  document_number: ["number", "invoice", "invoice number", "单据号", "单据编号", "发票号", "凭证号"],
  document_on: ["document date", "invoice date", "单据日期", "开票日期"],
  due_on: ["due date", "到期日", "到期日期"],
  effective_on: ["effective date", "posting date", "记账日期", "过账日期"],
  amount: ["金额", "收入金额", "贷方金额", "贷方发生额"],
  reference: ["bank reference", "参考号", "流水号", "交易流水号", "银行流水号"],
  note: ["备注"],
  limit: ["credit limit", "信用额度", "额度"],
  unlimited: ["is unlimited", "不限额"],
  starts_on: ["starts", "生效日期"],
  ends_on: ["ends", "失效日期"],
  reason: ["原因"],
  date: ["booking date", "交易日期", "入账日期", "收款日期", "日期"],
  payer: ["payer name", "付款方", "付款人", "对方户名", "对方名称"],
  text: ["remittance", "remittance text", "摘要", "用途", "附言"],
  balance: ["余额", "应收余额"],
  as_of: ["截止时间", "截至日期", "截止日期"],
} as const satisfies Record<string, readonly string[]>
export type ImportColumn = keyof typeof COLUMN_NAMES

const of = <C extends ImportColumn>(required: C[], optional: C[]) => ({ required, optional })

/** Which columns a file of a kind has. */
export const KIND_COLUMNS: Record<CreditImportKind, { required: ImportColumn[]; optional: ImportColumn[] }> =
  {
    opening: of<ImportColumn>(
      ["dealer_code", "document_number", "document_on", "due_on", "amount"],
      ["currency", "reference", "note"]
    ),
    charge: of<ImportColumn>(
      ["dealer_code", "document_number", "document_on", "due_on", "amount"],
      ["effective_on", "currency", "reference", "note"]
    ),
    credit_note: of<ImportColumn>(
      ["dealer_code", "document_number", "amount"],
      ["document_on", "effective_on", "currency", "reference", "note"]
    ),
    limit: of<ImportColumn>(
      ["dealer_code", "limit"],
      ["currency", "unlimited", "starts_on", "ends_on", "reason"]
    ),
    payment: of<ImportColumn>(
      ["date", "amount"],
      ["payer", "reference", "text", "dealer_code", "currency", "note"]
    ),
    external_balance: of<ImportColumn>(["dealer_code", "balance", "as_of"], ["currency", "note"]),
  }

/** What a column is called in a file: its documented name, or the first Chinese one. */
export const columnWords = (column: string): Words => {
  const others: readonly string[] = COLUMN_NAMES[column as ImportColumn] ?? []

  return { en: column, zh: others.find((name) => /[^ -~]/.test(name)) ?? column }
}
