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

      return { day, kind: kind.toLowerCase() || "holiday", name: name.join(", ") || null }
    })
