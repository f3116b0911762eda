import type { Sql } from "../../framework/transact"
import type { DealerStatus, MemberRole } from "../../http/dealer"

export type Locked = { id: string; name: string; status: DealerStatus; parent_id: string | null }

/** Only one transaction at a time changes the shape of the dealer tree: what it checks stays true until it commits. */
export const lockTree = (sql: Sql) => sql("SELECT pg_advisory_xact_lock(hashtext('dealer-tree'))")

/** The dealer, locked until the transaction ends; undefined when there is none. */
export const lockDealer = async (sql: Sql, id: string): Promise<Locked | undefined> => {
  const rows = await sql<Locked>(
    "SELECT id, name, status, parent_id FROM dealer WHERE id = :id AND deleted_at IS NULL FOR UPDATE",
    { id }
  )

  return rows[0]
}

/** A dealer and everything above it, nearest first; empty when there is no such dealer. */
export const chainUp = async (sql: Sql, id: string): Promise<string[]> => {
  const rows = await sql<{ id: string }>(
    `WITH RECURSIVE chain AS (
       SELECT id, parent_id, 1 AS depth FROM dealer WHERE id = :id AND deleted_at IS NULL
       UNION ALL
       SELECT d.id, d.parent_id, c.depth + 1 FROM dealer d JOIN chain c ON d.id = c.parent_id
       WHERE d.deleted_at IS NULL AND c.depth < 64
     ) SELECT id FROM chain ORDER BY depth`,
    { id }
  )

  return rows.map((row) => row.id)
}

/** Levels from a dealer down to its lowest branch, itself included. */
export const heightOf = async (sql: Sql, id: string): Promise<number> => {
  const rows = await sql<{ height: number }>(
    `WITH RECURSIVE branch AS (
       SELECT id, 1 AS depth FROM dealer WHERE id = :id AND deleted_at IS NULL
       UNION ALL
       SELECT d.id, b.depth + 1 FROM dealer d JOIN branch b ON d.parent_id = b.id
       WHERE d.deleted_at IS NULL AND b.depth < 64
     ) SELECT coalesce(max(depth), 1) AS height FROM branch`,
    { id }
  )

  return rows[0]?.height ?? 1
}

/** Whose code is this? */
export const dealerWithCode = async (sql: Sql, code: string): Promise<string | undefined> => {
  const rows = await sql<{ id: string }>("SELECT id FROM dealer WHERE code = :code AND deleted_at IS NULL", {
    code,
  })

  return rows[0]?.id
}

export const countChildren = async (sql: Sql, id: string): Promise<number> => {
  const rows = await sql<{ count: number }>(
    "SELECT count(*)::int AS count FROM dealer WHERE parent_id = :id AND deleted_at IS NULL",
    { id }
  )

  return rows[0]?.count ?? 0
}

/** For which dealer does this customer act? */
export const dealerOfCustomer = async (sql: Sql, customerId: string): Promise<string | undefined> => {
  const rows = await sql<{ name: string }>(
    `SELECT d.name FROM dealer_member m JOIN dealer d ON d.id = m.dealer_id
     WHERE m.customer_id = :customerId AND m.deleted_at IS NULL`,
    { customerId }
  )

  return rows[0]?.name
}

export type MemberRow = { id: string; dealer_id: string; customer_id: string; role: MemberRole }

/** The members of a dealer. Lock the dealer first when what they are is going to decide something. */
export const membersOf = (sql: Sql, dealerId: string) =>
  sql<MemberRow>(
    "SELECT id, dealer_id, customer_id, role FROM dealer_member WHERE dealer_id = :dealerId AND deleted_at IS NULL",
    { dealerId }
  )

/** Dealers that have this tier now or will have it: what stops its deletion. */
export const dealersWithTier = async (sql: Sql, tierId: string): Promise<number> => {
  const rows = await sql<{ count: number }>(
    `SELECT count(DISTINCT a.dealer_id)::int AS count
     FROM dealer_tier_assignment a JOIN dealer d ON d.id = a.dealer_id AND d.deleted_at IS NULL
     WHERE a.tier_id = :tierId AND a.deleted_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM dealer_tier_assignment later
       WHERE later.dealer_id = a.dealer_id AND later.deleted_at IS NULL
         AND later.effective_at > a.effective_at AND later.effective_at <= now()
     )`,
    { tierId }
  )

  return rows[0]?.count ?? 0
}
