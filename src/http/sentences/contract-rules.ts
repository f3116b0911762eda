import type { Language } from "./sentence"

/** What the contract's own rules say; all else is said by kind of problem. */
const RULES: Record<string, string> = {
  "Must lie between the years 1900 and 9999": "年份须在 1900 至 9999 之间",
  "Give customer_id or email, not both": "customer_id 与 email 只能填写一个",
  "Must be above zero": "须大于零",
  "Must not be below zero": "不能小于零",
  "Must be above zero, at most 1,000,000,000, with at most 6 decimals":
    "须大于零，不超过 1,000,000,000，最多 6 位小数",
}

/** What a rule of the contract says, in the reader's language; any other message as it is. */
export const sayRule = (message: string, language: Language): string =>
  language === "zh" ? (RULES[message] ?? message) : message

/** The same as a sentence of its own, as it stands below a field. */
export const sayRuleAlone = (message: string, language: Language): string =>
  message in RULES ? `${sayRule(message, language)}${language === "zh" ? "。" : "."}` : message
