import type { Sentence } from "./sentence"

/** Refusals about documents: what is owed, what pays, and which pays which. */
export const CREDIT_ITEM_ERRORS = {
  credit_item_not_found: {
    en: "No open document with id {{id}} in this account.",
    zh: "该账户没有编号为 {{id}} 的未清单据。",
  },
  credit_item_exceeded: {
    en: "{{amount}} is more than the {{open}} that is open, or not above zero.",
    zh: "{{amount}} 超过未清金额 {{open}}，或不大于零。",
  },
  credit_item_wrong_side: {
    en: "The document {{id}} is on the other side: payments and credits pay charges.",
    zh: "单据 {{id}} 方向不符：应以收款或贷项核销应收。",
  },
  credit_item_not_applied: {
    en: "The document {{id}} pays nothing that could be taken back.",
    zh: "单据 {{id}} 没有可撤销的核销。",
  },
  credit_document_dates: {
    en: "The document of {{document_on}} cannot be due before, on {{due_on}}.",
    zh: "单据日期为 {{document_on}}，到期日 {{due_on}} 不能早于该日。",
  },
  credit_effective_future: {
    en: "It cannot count from {{effective_on}}: that day is still to come where the dealer is at home.",
    zh: "生效日 {{effective_on}} 在经销商当地尚未到来。",
  },
  credit_document_exists: {
    en: "The document number {{number}} is already used in this account.",
    zh: "该账户已有单据号 {{number}}。",
  },
  credit_write_off_too_large: {
    en: "{{amount}} {{currency}} is open; up to {{tolerance}} may be written off.",
    zh: "未清金额 {{amount}} {{currency}}，尾差核销上限为 {{tolerance}}。",
  },
} satisfies Record<string, Sentence>
