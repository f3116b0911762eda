import type { Language } from "../../http/errors"

type Texts = { title: string; description: string }

/** A message in the language its receiver said they read, else in both; `language` says in which. */
export const inLanguage = (
  locale: string | null,
  { en, zh }: Record<Language, Texts>
): Texts & { language: Language | "both" } => {
  if (locale) {
    return /^zh/i.test(locale) ? { language: "zh", ...zh } : { language: "en", ...en }
  }

  return {
    language: "both",
    title: `${en.title} · ${zh.title}`,
    description: `${en.description}\n\n${zh.description}`,
  }
}
