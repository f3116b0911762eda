import type { CreditImportKind } from "../../../http/credit-imports"
import { COLUMN_NAMES, type ImportColumn, KIND_COLUMNS } from "../../../shared/credit-import-columns"

const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, " ")

export type Header =
  | { columns: (ImportColumn | null)[] }
  | { code: "credit_import_column_missing" | "credit_import_column_twice"; params: Record<string, string> }

/** Which column stands where? A name that the kind does not know is passed over. */
export const headerOf = (kind: CreditImportKind, names: readonly string[]): Header => {
  const { required, optional } = KIND_COLUMNS[kind]
  const known = [...required, ...optional]
  const columns = names.map(
    (name) =>
      known.find((column) => [column, ...COLUMN_NAMES[column]].some((one) => plain(one) === plain(name))) ??
      null
  )
  const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at)
  const missing = required.filter((column) => !columns.includes(column))
  if (twice) {
    return { code: "credit_import_column_twice", params: { column: twice } }
  }

  return missing.length
    ? { code: "credit_import_column_missing", params: { columns: missing.join(", ") } }
    : { columns }
}
