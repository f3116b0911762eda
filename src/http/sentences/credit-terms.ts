import type { Sentence } from "./sentence"

/** Refusals about payment terms, holiday calendars and late fees. */
export const CREDIT_TERMS_ERRORS = {
  credit_calendar_not_found: {
    en: "No holiday calendar with id {{id}}.",
    zh: "找不到编号为 {{id}} 的工作日历。",
  },
  credit_calendar_exists: {
    en: "There is a holiday calendar with the code {{code}} already.",
    zh: "已有编码为 {{code}} 的工作日历。",
  },
  credit_calendar_in_use: {
    en: "Payment terms name the calendar {{code}}. Change them first.",
    zh: "仍有付款条件使用工作日历 {{code}}，请先修改付款条件。",
  },
  credit_calendar_year_unknown: {
    en: "The public holidays of {{year}} are not known here yet. Enter them by hand.",
    zh: "尚无 {{year}} 年的法定节假日数据，请手工录入。",
  },
  credit_calendar_gap: {
    en: "The holiday calendar {{code}} has no days for {{year}}: charges due then roll by the weekend alone. Fill the year or enter its days.",
    zh: "工作日历 {{code}} 没有 {{year}} 年的节假日：该年到期的应收仅按周末顺延。请填充该年或手工录入。",
  },
} satisfies Record<string, Sentence>
