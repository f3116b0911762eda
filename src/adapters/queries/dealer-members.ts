import type { Member } from "../../http/dealer"
import { containing, iso, orderBy, rowsOf, type Scope } from "./dealer-sql"

type Row = Omit<Member, "created_at"> & { created_at: Date }
type Filters = {
  id?: string
  q?: string | undefined
  limit: number
  offset: number
  order?: string | undefined
}

const SORTABLE = ["role", "email", "name", "created_at"]

/** Chinese, Japanese and Korean names are written with the family name first and no space. */
const NAME = `CASE WHEN c.last_name || c.first_name ~ '^[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]+$'
              THEN c.last_name || c.first_name ELSE concat_ws(' ', c.first_name, c.last_name) END`

const MEMBERS = `
  SELECT m.id, m.dealer_id, m.customer_id, m.role, c.email,
         nullif(btrim(${NAME}), '') AS name, m.created_at
  FROM dealer_member m LEFT JOIN customer c ON c.id = m.customer_id
  WHERE m.dealer_id = :dealerId AND m.deleted_at IS NULL`

/** A page of a dealer's members with the e-mail and name of the customer. Two queries. */
export const listMembers = async (
  scope: Scope,
  dealerId: string,
  { id, q, limit, offset, order }: Filters
): Promise<{ members: Member[]; count: number }> => {
  const from = `FROM (${MEMBERS}) member WHERE true
    ${id ? "AND id = :id" : ""} ${q ? "AND (email ILIKE :q OR name ILIKE :q OR role = :exact)" : ""}`
  const bindings = { dealerId, id: id ?? null, q: q ? containing(q) : null, exact: q ?? null, limit, offset }
  const [rows, totals] = await Promise.all([
    rowsOf<Row>(
      scope,
      `SELECT * ${from} ${orderBy(SORTABLE, order ?? "created_at")} LIMIT :limit OFFSET :offset`,
      bindings
    ),
    rowsOf<{ count: number }>(scope, `SELECT count(*)::int AS count ${from}`, bindings),
  ])

  return {
    members: rows.map((row) => ({ ...row, created_at: iso(row.created_at) })),
    count: totals[0]?.count ?? 0,
  }
}

/** One member of a dealer as lists show it; undefined when the dealer has no such member. */
export const retrieveMember = async (
  scope: Scope,
  dealerId: string,
  id: string
): Promise<Member | undefined> => {
  const { members } = await listMembers(scope, dealerId, { id, limit: 1, offset: 0 })

  return members[0]
}
