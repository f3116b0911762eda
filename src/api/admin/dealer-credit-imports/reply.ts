import { listCreditImportLines, listCreditImports } from "../../../adapters/queries/credit-imports"
import type { Scope } from "../../../adapters/queries/dealer-sql"
import type { CreditImportLine } from "../../../http/credit-imports"
import type { Language } from "../../../http/errors"
import { refusal } from "../../../workflows/refuse"

/** The import as replies show it. Refuses `credit_import_not_found`. */
export const importReply = async (scope: Scope, id: string) => {
  const { credit_imports } = await listCreditImports(scope, { id, limit: 1, offset: 0 })
  if (!credit_imports[0]) {
    throw refusal("credit_import_not_found", { id })
  }

  return { credit_import: credit_imports[0] }
}

/** The line as replies show it. Refuses `credit_import_line_not_found`. */
export const lineReply = async (
  scope: Scope,
  importId: string,
  id: string,
  language: Language
): Promise<{ line: CreditImportLine }> => {
  const { lines } = await listCreditImportLines(scope, importId, { id }, language)
  if (!lines[0]) {
    throw refusal("credit_import_line_not_found", { id })
  }

  return { line: lines[0] }
}
