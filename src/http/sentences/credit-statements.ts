import type { Sentence } from "./sentence"

/** Refusals about statement cycles and statements. */
export const CREDIT_STATEMENT_ERRORS = {
  credit_statement_not_found: {
    en: "There is no statement with id {{id}}.",
    zh: "没有编号为 {{id}} 的对账单。",
  },
  credit_statement_not_current: {
    en: "A newer version of statement {{number}} has been issued; look there.",
    zh: "第 {{number}} 期对账单已有新版本，请查看新版本。",
  },
  credit_statement_unchanged: {
    en: "Nothing became known since statement {{number}} was made; it would say the same again.",
    zh: "第 {{number}} 期对账单出具后没有新的往来，重新出具内容不变。",
  },
  credit_statement_confirmed: {
    en: "Statement {{number}} is confirmed already.",
    zh: "第 {{number}} 期对账单已确认。",
  },
  credit_statement_deadline_passed: {
    en: "Lines could be disputed until {{deadline_on}}. Ask the merchant.",
    zh: "异议期已于 {{deadline_on}} 截止，如有异议请联系商家。",
  },
  credit_statement_line_not_found: {
    en: "The statement has no line with id {{id}}.",
    zh: "对账单上没有编号为 {{id}} 的明细。",
  },
  credit_statement_line_disputed: {
    en: "This line is already disputed; wait for the merchant's answer.",
    zh: "该明细已提出异议，请等待商家答复。",
  },
  credit_statement_line_undisputed: {
    en: "This line has no dispute that waits for an answer.",
    zh: "该明细没有待答复的异议。",
  },
  credit_statement_font_missing: {
    en: "A PDF in Chinese needs a font with Chinese letters. Install fonts-noto-cjk, or name a font file in the plugin's option credit.pdfFont. Looked at: {{places}}.",
    zh: "中文 PDF 需要中文字体。请安装 fonts-noto-cjk，或在插件选项 credit.pdfFont 中指定字体文件。已查找：{{places}}。",
  },
  credit_cycle_not_found: {
    en: "There is no statement cycle with id {{id}}.",
    zh: "没有编号为 {{id}} 的对账周期。",
  },
} satisfies Record<string, Sentence>
