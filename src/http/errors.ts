import { isWords } from "../shared/words"
import { CREDIT_ERRORS } from "./sentences/credit"
import { CREDIT_DUNNING_ERRORS } from "./sentences/credit-dunning"
import { CREDIT_EXTERNAL_ERRORS } from "./sentences/credit-external"
import { CREDIT_IMPORT_ERRORS } from "./sentences/credit-imports"
import { CREDIT_ITEM_ERRORS } from "./sentences/credit-items"
import { CREDIT_TERMS_ERRORS } from "./sentences/credit-terms"
import { CREDIT_RULE_ERRORS } from "./sentences/credit-rules"
import { CREDIT_STATEMENT_ERRORS } from "./sentences/credit-statements"
import { CREDIT_STATEMENT_NEWS } from "./sentences/credit-statement-news"
import { CREDIT_VIEW_ERRORS } from "./sentences/credit-view"
import { DEALER_ERRORS } from "./sentences/dealer"
import { DECISION_ERRORS } from "./sentences/decision"
import { GENERAL_ERRORS } from "./sentences/general"
import { PRICE_ERRORS } from "./sentences/price"
import { sayValue } from "./sentences/say-value"
import { TERRITORY_ERRORS } from "./sentences/territory"
import type { Language } from "./sentences/sentence"

export type { Language } from "./sentences/sentence"

/**
 * Every refusal the plugin can give: one sentence in each language, kept by pillar. `{{name}}` stands for a value of `params`.
 * A code is part of the contract: it is never renamed, and its meaning never changes.
 */
export const ERRORS = {
  ...DEALER_ERRORS,
  ...TERRITORY_ERRORS,
  ...PRICE_ERRORS,
  ...DECISION_ERRORS,
  ...CREDIT_ERRORS,
  ...CREDIT_ITEM_ERRORS,
  ...CREDIT_TERMS_ERRORS,
  ...CREDIT_RULE_ERRORS,
  ...CREDIT_STATEMENT_ERRORS,
  ...CREDIT_STATEMENT_NEWS,
  ...CREDIT_DUNNING_ERRORS,
  ...CREDIT_VIEW_ERRORS,
  ...CREDIT_EXTERNAL_ERRORS,
  ...CREDIT_IMPORT_ERRORS,
  ...GENERAL_ERRORS,
} as const

export type ErrorCode = keyof typeof ERRORS

export const isErrorCode = (code: string): code is ErrorCode =>
  Object.prototype.hasOwnProperty.call(ERRORS, code)

/**
 * The sentence of a code in a language, with its values put in: amounts with the digits of `params.currency`, instants in
 * `params.zone` (else UTC), currencies in capitals, what is kept as a code in the reader's words. An unknown code is answered as itself.
 */
export const sentenceOf = (
  code: string,
  params: Record<string, unknown> = {},
  language: Language = "en"
): string => {
  if (!isErrorCode(code)) {
    return code
  }

  return ERRORS[code][language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => textOf(name, params, language))
}

/** A value as it stands in a sentence; a text in both languages as the reader's. */
const textOf = (name: string, params: Record<string, unknown>, language: Language): string => {
  const value = params[name]
  if (typeof value === "string" || typeof value === "number") {
    return sayValue(name, value, params, language)
  }
  if (isWords(value)) {
    return value[language]
  }

  return value === undefined ? "" : JSON.stringify(value)
}

/** The language a person reads, from an Accept-Language header: Chinese when it comes first, else English. */
export const languageOf = (header: string | undefined): Language =>
  /^\s*zh\b/i.test(header ?? "") ? "zh" : "en"
