import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { DecisionRecord, NewDecision } from "./service"

const INSERT = `
  INSERT INTO dealer_decision
    (id, path, subject_type, subject_id, order_id, dealer_id, customer_id, actor_type, actor_id, outcome, status, reasons, inputs,
     override_id, refusal_key)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
  ON CONFLICT (refusal_key) WHERE refusal_key IS NOT NULL AND deleted_at IS NULL
    DO UPDATE SET attempts = dealer_decision.attempts + 1, updated_at = now()
  RETURNING *`

type Fate = Pick<DecisionRecord, "status" | "override_id" | "refusal_key">

/**
 * Writes a record in one statement, inside the context's transaction if it has one. A refusal whose `refusal_key` is there already
 * counts one more attempt on the record that has it, also when several come at once.
 */
export const insertDecision = async (
  { manager, transactionManager }: Context,
  found: NewDecision,
  { status, override_id, refusal_key }: Fate
): Promise<DecisionRecord> => {
  const rows = await ((transactionManager ?? manager) as EntityManager).execute<DecisionRecord[]>(INSERT, [
    generateEntityId(undefined, "ddec"),
    found.path,
    found.subject_type,
    found.subject_id,
    found.order_id ?? null,
    found.dealer_id,
    found.customer_id,
    found.actor_type,
    found.actor_id,
    found.outcome,
    status,
    JSON.stringify(found.reasons),
    JSON.stringify(found.inputs),
    override_id,
    refusal_key,
  ])

  return rows[0] as DecisionRecord
}
