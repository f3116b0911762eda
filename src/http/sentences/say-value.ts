import { CREDIT_FACTS } from "../../shared/credit-facts"
import { columnWords } from "../../shared/credit-import-columns"
import { decimalsOf, money } from "../../shared/money"
import type { Words } from "../../shared/words"
import type { Language } from "./sentence"

/** The values that are amounts of money wherever a sentence names them. */
const AMOUNTS = new Set([
  ...["amount", "available", "difference", "limit", "minimum"],
  ...["missing", "open", "remaining", "tolerance"],
])
const DECIMAL = /^-?\d+(\.\d+)?$/

/** With the digits of the currency. What it has beyond them stays: it may be what is wrong with it. */
const sayAmount = (text: string, currency: unknown): string => {
  const own = money(text).decimalPlaces() ?? 0

  return money(text).toFormat(typeof currency === "string" ? Math.max(decimalsOf(currency), own) : own)
}

const STATUSES: Record<string, Words> = {
  released: { en: "released", zh: "已放行" },
  rejected: { en: "rejected", zh: "已拒绝" },
  used: { en: "ordered", zh: "已下单" },
  lapsed: { en: "ended", zh: "已结束" },
  checking: { en: "being checked", zh: "检查中" },
  checked: { en: "checked", zh: "已检查" },
  running: { en: "running", zh: "执行中" },
  done: { en: "done", zh: "已完成" },
  failed: { en: "broken off", zh: "已中断" },
  reversing: { en: "being taken back", zh: "撤回中" },
  reversed: { en: "taken back", zh: "已撤回" },
}

const KINDS: Record<string, Words> = {
  hold: { en: "hold", zh: "冻结" },
  release: { en: "release", zh: "释放" },
  charge: { en: "charge", zh: "应收" },
  allocation: { en: "use for charges", zh: "核销" },
  unallocation: { en: "taking back of a use", zh: "撤销核销" },
  reversal: { en: "reversal", zh: "冲销" },
}

const wordsOf = (name: string, text: string): Words | undefined => {
  switch (name) {
    case "status":
      return STATUSES[text]
    case "kind":
      return KINDS[text]
    case "fact":
      return CREDIT_FACTS[text as keyof typeof CREDIT_FACTS]?.label
    case "column":
    case "columns": {
      const columns = text.split(", ").map(columnWords)

      return { en: text, zh: columns.map(({ zh }) => zh).join("、") }
    }
    default:
      return undefined
  }
}

/**
 * A text or number as it stands in a sentence: an amount as `12,400.00`, with the digits of the sentence's currency where there
 * is one; a code that is kept for machines in the reader's words; a currency in capitals; else as it is.
 */
export const sayValue = (
  name: string,
  value: string | number,
  currency: unknown,
  language: Language
): string => {
  const text = String(value)
  if (name.endsWith("currency")) {
    return text.toUpperCase()
  }

  return AMOUNTS.has(name) && DECIMAL.test(text)
    ? sayAmount(text, currency)
    : (wordsOf(name, text)?.[language] ?? text)
}
