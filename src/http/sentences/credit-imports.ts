import type { Sentence } from "./sentence"

/** Refusals about files that are read in, and about their lines. */
export const CREDIT_IMPORT_ERRORS = {
  credit_import_not_found: { en: "No import with id {{id}}.", zh: "找不到编号为 {{id}} 的导入。" },
  credit_import_line_not_found: {
    en: "No line with id {{id}} in this import.",
    zh: "该导入没有编号为 {{id}} 的行。",
  },
  credit_import_empty: { en: "The file has no lines below its header.", zh: "文件除表头外没有数据。" },
  credit_import_unreadable: {
    en: "The file cannot be read as CSV, at line {{line}}: {{problem}}.",
    zh: "文件第 {{line}} 行无法按 CSV 读取：{{problem}}。",
  },
  credit_import_too_large: {
    en: "The file is larger than {{most}} MB. Split it.",
    zh: "文件超过 {{most}} MB，请拆分后导入。",
  },
  credit_import_too_many: {
    en: "The file has more than {{most}} lines. Split it.",
    zh: "文件超过 {{most}} 行，请拆分后导入。",
  },
  credit_import_column_missing: {
    en: "The header lacks the columns {{columns}}.",
    zh: "表头缺少列：{{columns}}。",
  },
  credit_import_column_twice: {
    en: "The header names the column {{column}} twice.",
    zh: "表头中 {{column}} 列重复。",
  },
  credit_import_value_missing: { en: "{{column}} is empty.", zh: "{{column}} 为空。" },
  credit_import_value_long: { en: "{{column}} is too long.", zh: "{{column}} 过长。" },
  credit_import_amount: {
    en: "{{column}}: “{{value}}” is no amount.",
    zh: "{{column}}：“{{value}}”不是金额。",
  },
  credit_import_day: {
    en: "{{column}}: “{{value}}” is no day. Write 2026-11-25 or 2026/11/25.",
    zh: "{{column}}：“{{value}}”不是日期。请写作 2026-11-25 或 2026/11/25。",
  },
  credit_import_instant: {
    en: "{{column}}: “{{value}}” is no time. Write 2026-11-25 or 2026-11-25T18:00:00+08:00.",
    zh: "{{column}}：“{{value}}”不是时间。请写作 2026-11-25 或 2026-11-25T18:00:00+08:00。",
  },
  credit_import_flag: {
    en: "{{column}}: “{{value}}” is neither yes nor no.",
    zh: "{{column}}：“{{value}}”既不是“是”也不是“否”。",
  },
  credit_import_dealer_not_found: {
    en: "No dealer has the code {{dealer}}.",
    zh: "没有编码为 {{dealer}} 的经销商。",
  },
  credit_import_currency_needed: {
    en: "{{dealer}} has accounts in several currencies. Fill in the currency.",
    zh: "{{dealer}} 有多个币种的账户，请填写币种。",
  },
  credit_import_no_account: {
    en: "{{dealer}} has no credit account in this currency.",
    zh: "{{dealer}} 没有该币种的信用账户。",
  },
  credit_import_there: { en: "Already there.", zh: "已存在。" },
  credit_import_differs: {
    en: "{{number}} is there already, with the amount {{amount}}.",
    zh: "{{number}} 已存在，金额为 {{amount}}。",
  },
  credit_import_duplicate: { en: "The same as line {{line}}.", zh: "与第 {{line}} 行相同。" },
  credit_import_dealer_unknown: {
    en: "Needs a dealer: nothing says who paid.",
    zh: "需指定经销商：无法识别付款方。",
  },
  credit_import_dealer_ambiguous: {
    en: "Needs a dealer: it could be {{dealers}}.",
    zh: "需指定经销商：可能是 {{dealers}}。",
  },
  credit_import_not_runnable: {
    en: "An import that is {{status}} cannot be run.",
    zh: "状态为 {{status}} 的导入不能执行。",
  },
  credit_import_not_reversible: {
    en: "An import that is {{status}} cannot be taken back.",
    zh: "状态为 {{status}} 的导入不能撤回。",
  },
  credit_import_line_not_waiting: { en: "This line needs no dealer.", zh: "该行无需指定经销商。" },
  credit_import_limit_changed: {
    en: "The limit was changed since; it stays as it is.",
    zh: "额度其后已变更，保持不变。",
  },
} satisfies Record<string, Sentence>
