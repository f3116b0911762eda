import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Language } from "../../http/errors"
import type { Dictionary } from "../i18n/en"

/** The namespace of the plugin's texts in the dashboard. */
export const NAMESPACE = "dealers"

type Paths<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Paths<T[K], `${Prefix}${K}.`>
}[keyof T & string]

/** The key of a text. A key that is not in the English dictionary does not compile. */
export type TextKey = Paths<Dictionary>
/** Says a text in the reader's language. */
export type Say = (key: TextKey, values?: Record<string, string | number>) => string

/** The language tag for formats and the API, from the dashboard's own language code ("zhCN"). */
export const tagOf = (code: string): string => code.replace(/([a-z])([A-Z])/, "$1-$2")

/** Which of the plugin's languages a dashboard language is nearest to. */
export const languageOfDashboard = (code: string): Language => (/^zh/i.test(code) ? "zh" : "en")

/** The reader's language and the texts in it. */
export const useText = (): { say: Say; tag: string; language: Language } => {
  const { t, i18n } = useTranslation(NAMESPACE)

  return useMemo(
    () => ({
      // The dashboard types its own keys only.
      say: t as unknown as Say,
      tag: tagOf(i18n.language),
      language: languageOfDashboard(i18n.language),
    }),
    [t, i18n.language]
  )
}
