import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { NewOverride, OverrideRecord } from "./service"

const STANDING = `
  SELECT * FROM dealer_override
  WHERE subject_type = ? AND subject_id = ? AND payload_hash = ? AND used_at IS NULL AND expires_at > ? AND deleted_at IS NULL
  ORDER BY created_at, id LIMIT 1`

const INSERT = `
  INSERT INTO dealer_override (id, subject_type, subject_id, payload_hash, reason, created_by, expires_at)
  VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *`

/**
 * The override that lets exactly this pass already and is not used up; else a new one. Until the transaction ends nobody else can
 * look for one of this subject and payload, and then write a second.
 */
export const giveOnce = async (
  { transactionManager }: Context,
  { subject_type, subject_id, payload_hash, reason, created_by, expires_at }: NewOverride,
  now: Date
): Promise<{ override: OverrideRecord; is_new: boolean }> => {
  const manager = transactionManager as EntityManager
  const subject = [subject_type, subject_id, payload_hash]
  await manager.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
    ["dealer_override", ...subject].join(" "),
  ])
  const [standing] = await manager.execute<OverrideRecord[]>(STANDING, [...subject, now.toISOString()])
  if (standing) {
    return { override: standing, is_new: false }
  }
  const id = generateEntityId(undefined, "dover")
  const values = [id, ...subject, reason, created_by, expires_at.toISOString()]
  const [override] = await manager.execute<OverrideRecord[]>(INSERT, values)

  return { override: override as OverrideRecord, is_new: true }
}
