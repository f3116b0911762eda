/** The kinds of days as the page calls them. */
const KINDS: Partial<Record<string, string>> = {
  "": "holiday",
  放假: "holiday",
  上班: "workday",
  worked: "workday",
}

/**
 * Days as a person pastes them: one a line, its parts divided by commas, semicolons or tabs. What is wrong is left as it is, for
 * the contract to refuse.
 */
export const pastedDays = (text: string): { day: string; kind: string; name: string | null }[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [day = "", kind = "", ...name] = line.split(/\s*[,;，；\t]\s*/)

      const word = kind.toLowerCase()

      return { day, kind: KINDS[word] ?? word, name: name.join(", ") || null }
    })
