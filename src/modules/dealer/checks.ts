import { placeDealer } from "./domain/tree"
import { demand, refusal } from "../../framework/refusal"
import * as storage from "./storage"
import type { Locked } from "./storage"
import type { Sql } from "../../framework/transact"

/** The dealer, locked. Refuses `dealer_not_found`. */
export const lockedDealer = async (sql: Sql, id: string): Promise<Locked> => {
  const dealer = await storage.lockDealer(sql, id)
  if (!dealer) {
    throw refusal("dealer_not_found", { id })
  }

  return dealer
}

/** The tier, locked against a new assignment and a second change. Refuses `tier_not_found`. */
export const lockedTier = async (sql: Sql, id: string): Promise<void> => {
  const rows = await sql("SELECT id FROM dealer_tier WHERE id = :id AND deleted_at IS NULL FOR UPDATE", {
    id,
  })
  if (!rows.length) {
    throw refusal("tier_not_found", { id })
  }
}

/** Keeps a tier from being deleted while it is being assigned. Refuses `tier_not_found`. */
export const heldTier = async (sql: Sql, id: string): Promise<void> => {
  const rows = await sql("SELECT id FROM dealer_tier WHERE id = :id AND deleted_at IS NULL FOR SHARE", { id })
  if (!rows.length) {
    throw refusal("tier_not_found", { id })
  }
}

/** Is the code free, or the dealer's own? */
export const checkCode = async (sql: Sql, code: string, ownId?: string): Promise<void> => {
  const holder = await storage.dealerWithCode(sql, code)
  if (holder !== undefined && holder !== ownId) {
    throw refusal("dealer_code_taken", { code })
  }
}

/** May the dealer stand there? Lock the tree first. */
export const checkParent = async (
  sql: Sql,
  { dealerId, parentId, height }: { dealerId: string; parentId: string; height: number }
): Promise<void> => {
  const parentChain = await storage.chainUp(sql, parentId)
  if (!parentChain.length) {
    throw refusal("dealer_parent_not_found", { id: parentId })
  }
  demand(placeDealer({ dealerId, parentChain, height }))
}

/** Is there no assignment of the dealer at that very instant yet? */
export const checkInstant = async (
  sql: Sql,
  table: "dealer_tier_assignment" | "dealer_territory_assignment",
  { dealer_id, effective_at }: { dealer_id: string; effective_at: Date }
): Promise<void> => {
  const rows = await sql(
    `SELECT id FROM ${table} WHERE dealer_id = :dealer_id AND effective_at = :effective_at AND deleted_at IS NULL`,
    { dealer_id, effective_at }
  )
  if (rows.length) {
    throw refusal("assignment_exists", { at: effective_at.toISOString() })
  }
}

/** Are code and rank free, or the tier's own? */
export const checkTier = async (
  sql: Sql,
  { code, rank }: { code?: string; rank?: number },
  ownId?: string
): Promise<void> => {
  const others = await sql<{ code: string; rank: number; name_en: string }>(
    "SELECT code, rank, name_en FROM dealer_tier WHERE (code = :code OR rank = :rank) AND id <> :ownId AND deleted_at IS NULL",
    { code: code ?? null, rank: rank ?? null, ownId: ownId ?? "" }
  )
  if (code !== undefined && others.some((other) => other.code === code)) {
    throw refusal("tier_code_taken", { code })
  }
  const holder = others.find((other) => other.rank === rank)
  if (holder) {
    throw refusal("tier_rank_taken", { rank, name: holder.name_en })
  }
}
