/** The languages in which the plugin speaks to people. */
export type Language = "en" | "zh"

/** One sentence in each language. `{{name}}` stands for a value. */
export type Sentence = Record<Language, string>
