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

const INSERT_UNCHECKED = `
  INSERT INTO dealer_decision
    (id, path, subject_type, subject_id, order_id, dealer_id, customer_id, actor_type, actor_id, outcome, status, reasons, inputs)
  SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'placed', ?::jsonb, ?::jsonb
  WHERE NOT EXISTS (
    SELECT 1 FROM dealer_decision WHERE order_id = ? AND status = 'placed' AND deleted_at IS NULL
      AND (path IN ('complete_cart', 'convert_draft') OR (path = 'create_order' AND subject_type = 'order'))
  )
  ON CONFLICT (order_id) WHERE path = 'create_order' AND subject_type = 'order' AND status = 'placed' DO NOTHING
  RETURNING id`

const managerOf = ({ manager, transactionManager }: Context): EntityManager =>
  (transactionManager ?? manager) as EntityManager

/** Who, what and which: the columns that every record begins with. */
const beginning = (found: NewDecision): (string | null)[] => [
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
]

/**
 * Writes a record in one statement, inside the context's transaction if it has one. A refusal whose `refusal_key` is there already
 * counts one more attempt on the record that has it, also when several come at once.
 */
export const insertDecision = async (
  context: Context,
  found: NewDecision,
  { status, override_id, refusal_key }: Fate
): Promise<DecisionRecord> => {
  const rows = await managerOf(context).execute<DecisionRecord[]>(INSERT, [
    ...beginning(found),
    status,
    JSON.stringify(found.reasons),
    JSON.stringify(found.inputs),
    override_id,
    refusal_key,
  ])

  return rows[0] as DecisionRecord
}

/** Writes the record of an order that no guard has seen; its id, or null when the order has a record of how it was made. */
export const insertUnchecked = async (context: Context, found: NewDecision): Promise<string | null> => {
  const rows = await managerOf(context).execute<{ id: string }[]>(INSERT_UNCHECKED, [
    ...beginning(found),
    JSON.stringify(found.reasons),
    JSON.stringify(found.inputs),
    found.order_id,
  ])

  return rows[0]?.id ?? null
}
