import type { Sentence } from "./sentence"

/** Refusals that belong to no pillar. */
export const GENERAL_ERRORS = {
  text_unstorable: {
    en: "The text holds a character that cannot be stored: NUL, or half of one.",
    zh: "文本包含无法保存的字符：NUL 或不完整的字符。",
  },
  invalid_data: { en: "Invalid request: {{problem}}", zh: "请求无效：{{problem}}" },
  path_malformed: {
    en: "The address holds a percent sign that escapes no character.",
    zh: "地址中的百分号转义无效。",
  },
  busy: { en: "Somebody else is changing this right now. Try again.", zh: "其他人正在修改，请稍后重试。" },
  sort_unknown: { en: "This list cannot be sorted by {{field}}.", zh: "列表不能按 {{field}} 排序。" },
} as const satisfies Record<string, Sentence>
