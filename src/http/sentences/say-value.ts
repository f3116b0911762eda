import { decimalsOf, money } from "../../shared/money"
import { wordsOfCode } from "./code-words"
import { sayInstant } from "./say-instant"
import type { Language } from "./sentence"

/** The values that are amounts of money wherever a sentence names them. */
const AMOUNTS = new Set([
  ...["amount", "available", "difference", "limit", "minimum"],
  ...["missing", "open", "remaining", "tolerance"],
])
/** The values that can be instants. What a file says stays as it is written there. */
const INSTANTS = new Set(["as_of", "at", "from", "in_force", "received_at", "to", "until"])
const DECIMAL = /^-?\d+(\.\d+)?$/

/** With the digits of the currency. What it has beyond them stays: it may be what is wrong with it. */
const sayAmount = (text: string, currency: unknown): string => {
  const own = money(text).decimalPlaces() ?? 0

  return money(text).toFormat(typeof currency === "string" ? Math.max(decimalsOf(currency), own) : own)
}

/**
 * A text or number as it stands in a sentence: an amount as `12,400.00`, with the digits of the sentence's currency where there
 * is one; an instant in the sentence's zone; a code that is kept for machines in the reader's words; a currency in capitals; else
 * as it is.
 */
export const sayValue = (
  name: string,
  value: string | number,
  { currency, zone }: Record<string, unknown>,
  language: Language
): string => {
  const text = String(value)
  if (name.endsWith("currency")) {
    return text.toUpperCase()
  }
  if (AMOUNTS.has(name) && DECIMAL.test(text)) {
    return sayAmount(text, currency)
  }
  const instant = INSTANTS.has(name) ? sayInstant(text, zone, language) : undefined

  return instant ?? wordsOfCode(name, text)?.[language] ?? text
}
