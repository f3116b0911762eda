import type { Sentence } from "./sentence"

/** What dealers and admins read when a statement was issued, disputed or answered. */
export const CREDIT_STATEMENT_NEWS = {
  credit_statement_issued_title: {
    en: "Statement {{number}} from {{from_on}} to {{to_on}}: answer by {{deadline_on}}",
    zh: "第 {{number}} 期对账单（{{from_on}} 至 {{to_on}}）：请于 {{deadline_on}} 前确认",
  },
  credit_statement_issued_body: {
    en: "{{dealer}}: the statement closes at {{amount}} {{currency}}. Please confirm it, or dispute single lines, by the end of {{deadline_on}}. {{silence}}",
    zh: "{{dealer}}：期末余额 {{amount}} {{currency}}。请在 {{deadline_on}} 日终前确认，或对明细提出异议。{{silence}}",
  },
  credit_statement_reissued_title: {
    en: "Statement {{number}} was issued anew (version {{version}}): answer by {{deadline_on}}",
    zh: "第 {{number}} 期对账单已重新出具（版本 {{version}}）：请于 {{deadline_on}} 前确认",
  },
  credit_statement_reissued_body: {
    en: "{{dealer}}: this version replaces the one before; the statement now closes at {{amount}} {{currency}}. Please confirm it, or dispute single lines, by the end of {{deadline_on}}. {{silence}}",
    zh: "{{dealer}}：本版本取代前一版本，期末余额 {{amount}} {{currency}}。请在 {{deadline_on}} 日终前确认，或对明细提出异议。{{silence}}",
  },
  credit_statement_silence_confirms: {
    en: "Without an answer by then it counts as confirmed.",
    zh: "逾期未答复视为确认。",
  },
  credit_statement_silence_waits: {
    en: "It waits for your answer.",
    zh: "对账单将等待您的答复。",
  },
  credit_statement_accepted_title: {
    en: "Your dispute on statement {{number}} was accepted: {{document}}",
    zh: "第 {{number}} 期对账单的异议已接受：{{document}}",
  },
  credit_statement_rejected_title: {
    en: "Your dispute on statement {{number}} was rejected: {{document}}",
    zh: "第 {{number}} 期对账单的异议未被接受：{{document}}",
  },
  credit_statement_answered_body: {
    en: "{{dealer}}: {{answer}} The statement can be confirmed or disputed until the end of {{deadline_on}}.",
    zh: "{{dealer}}：{{answer}} 对账单可在 {{deadline_on}} 日终前确认或提出异议。",
  },
  credit_statement_disputed_title: {
    en: "{{dealer}} disputes a line of statement {{number}}",
    zh: "{{dealer}} 对第 {{number}} 期对账单明细提出异议",
  },
} satisfies Record<string, Sentence>
