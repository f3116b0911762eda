import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { sentenceOf } from "../../http/errors"
import { withRefusal } from "../../shared/refusal"

/** What a query needs of a container or request scope. */
export type Scope = Pick<MedusaContainer, "resolve">

type Connection = { raw: (sql: string, bindings: object) => Promise<{ rows: unknown[] }> }

/** The rows of one statement, whose bindings are written `:name`. */
export const rowsOf = async <Row>(
  scope: Scope,
  sql: string,
  bindings: Record<string, unknown> = {}
): Promise<Row[]> => {
  const connection = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION) as Connection
  const { rows } = await connection.raw(sql, bindings)

  return rows as Row[]
}

/** A pattern for ILIKE that finds the text as the person wrote it. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`

/** ORDER BY for a list's `order` parameter. Refuses `sort_unknown`; ties stand by id, so pages never overlap. */
export const orderBy = (columns: readonly string[], order: string): string => {
  const field = order.replace(/^-/, "")
  if (!columns.includes(field)) {
    const details = { code: "sort_unknown", params: { field } }
    throw withRefusal(
      new MedusaError(MedusaError.Types.NOT_ALLOWED, sentenceOf(details.code, details.params), details.code),
      details
    )
  }

  return `ORDER BY ${field} ${order.startsWith("-") ? "DESC NULLS LAST" : "ASC NULLS LAST"}, id`
}

/** An instant as the contract writes it. */
export const iso = (date: Date | string): string => new Date(date).toISOString()

/** The row with its `created_at` and `updated_at` as the contract writes them. */
export const dated = <Row extends { created_at: Date; updated_at: Date }>(row: Row) => ({
  ...row,
  created_at: iso(row.created_at),
  updated_at: iso(row.updated_at),
})
