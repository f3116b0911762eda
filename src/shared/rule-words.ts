import { type Amount, decimalsOf, money } from "./money"
import type { Catalogue, FactDefinition, LeafResult, Operator } from "./rule"
import type { Words } from "./words"

const OPERATION: Record<Operator, Words> = {
  gt: { en: "more than", zh: "高于" },
  gte: { en: "not less than", zh: "不低于" },
  lt: { en: "less than", zh: "低于" },
  lte: { en: "not more than", zh: "不高于" },
  eq: { en: "equal to", zh: "等于" },
  ne: { en: "other than", zh: "不等于" },
  in: { en: "one of", zh: "属于" },
}

/** The opposite, for a leaf that does not hold. */
const OPPOSITE: Record<Operator, Words> = {
  gt: OPERATION.lte,
  gte: OPERATION.lt,
  lt: OPERATION.gte,
  lte: OPERATION.gt,
  eq: OPERATION.ne,
  ne: OPERATION.eq,
  in: { en: "none of", zh: "不属于" },
}

/** An amount as people read it in both languages: `12,400.00 CNY`. */
export const sayAmount = (amount: Amount, currency: string): string =>
  `${money(amount).toFormat(decimalsOf(currency))} ${currency.toUpperCase()}`

const both = (text: string): Words => ({ en: text, zh: text })

const choiceOf = ({ choices = {} }: FactDefinition, value: string): Words => choices[value] ?? both(value)

/** A value of a fact with its unit. */
export const sayValue = (fact: FactDefinition, value: unknown, currency: string | null): Words => {
  if (Array.isArray(value)) {
    const all = value.map((one) => sayValue(fact, one, currency))

    return { en: all.map(({ en }) => en).join(", "), zh: all.map(({ zh }) => zh).join("、") }
  }
  if (typeof value === "boolean") {
    return value ? { en: "yes", zh: "是" } : { en: "no", zh: "否" }
  }
  if ((typeof value !== "string" && typeof value !== "number") || value === "") {
    return { en: "unknown", zh: "未知" }
  }
  switch (fact.type) {
    case "amount":
      return both(currency ? sayAmount(value, currency) : money(value).toFormat())
    case "percent":
      return both(`${money(value).decimalPlaces(2).toFormat()}%`)
    case "days":
      return { en: `${value} ${money(value).eq(1) ? "day" : "days"}`, zh: `${value} 天` }
    case "count":
      return both(money(value).toFormat())
    default:
      return choiceOf(fact, String(value))
  }
}

/** What a leaf found, as a sentence: "Overdue amount: 12,400.00 CNY, more than 0.00 CNY." */
export const sayLeaf = (
  { fact: name, op, value, actual, holds }: LeafResult,
  catalogue: Catalogue,
  currency: string | null
): Words => {
  const fact = catalogue[name]
  if (!fact) {
    return both(`${name}.`)
  }
  const { label } = fact
  const now = sayValue(fact, actual, currency)
  if (fact.type === "boolean" || (op === "eq" && holds)) {
    return { en: `${label.en}: ${now.en}.`, zh: `${label.zh}：${now.zh}。` }
  }
  const than = sayValue(fact, value, currency)
  const how = (holds ? OPERATION : OPPOSITE)[op]

  return {
    en: `${label.en}: ${now.en}, ${how.en} ${than.en}.`,
    zh: `${label.zh}：${now.zh}，${how.zh} ${than.zh}。`,
  }
}

/** Sentences one after the other. */
export const sayAll = (words: readonly Words[]): Words => ({
  en: words.map(({ en }) => en).join(" "),
  zh: words.map(({ zh }) => zh).join(""),
})
