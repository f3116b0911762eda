import { refusal } from "../../workflows/refuse"

/** The order of a list from its query (`field`, `-field`), newest first unless asked; refuses other fields: `sort_unknown`. */
export const sortingOf = (
  order: string | undefined,
  allowed: readonly string[]
): Record<string, "ASC" | "DESC"> => {
  if (!order) {
    return { created_at: "DESC", id: "DESC" }
  }
  const field = order.replace(/^-/, "")
  if (!allowed.includes(field)) {
    throw refusal("sort_unknown", { field })
  }

  return { [field]: order.startsWith("-") ? "DESC" : "ASC", id: "ASC" }
}

/** A condition that finds the words anywhere in one of the fields; the words' own wildcards are taken literally. */
export const searching = (words: string | undefined, fields: readonly string[]): { $or?: object[] } => {
  if (!words) {
    return {}
  }
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`

  return { $or: fields.map((field) => ({ [field]: { $ilike: pattern } })) }
}
