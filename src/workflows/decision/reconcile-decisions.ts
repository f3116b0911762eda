import type { MedusaContainer } from "@medusajs/framework/types"
import { ordersWithoutDecision, pendingBefore } from "../../adapters/queries/decision-orders"
import { bindOrder } from "./bind-order"
import { releaseDecisionWorkflow } from "./release-decision"

const MINUTE = 60 * 1000
const BATCH = 500

export type ReconcileDecisions = {
  now: Date
  /** A completion takes seconds; a record that waits longer has lost its event or its process. */
  patience?: number
  /** How far back orders without a record are looked for. */
  lookBack?: number
}

/**
 * Whatever an event should have done and did not: records that wait learn their order or that none came, and orders of dealers'
 * members that no guard has seen are marked. Safe to run in several processes at once, and to repeat.
 */
export const reconcileDecisions = async (
  container: MedusaContainer,
  { now, patience = 15 * MINUTE, lookBack = 7 * 24 * 60 * MINUTE }: ReconcileDecisions
): Promise<{ bound: number; released: number; marked: number }> => {
  const before = new Date(now.getTime() - patience)
  const waiting = await pendingBefore(container, before, BATCH)
  const placed = [...new Set(waiting.flatMap(({ order_id }) => order_id ?? []))]
  for (const orderId of placed) {
    await bindOrder(container, orderId)
  }
  const lost = waiting.filter(({ order_id }) => !order_id).map(({ id }) => id)
  if (lost.length) {
    await releaseDecisionWorkflow(container).run({ input: { decision_ids: lost } })
  }
  const unseen = await ordersWithoutDecision(container, new Date(now.getTime() - lookBack), before, BATCH)
  for (const orderId of unseen) {
    await bindOrder(container, orderId)
  }

  return { bound: placed.length, released: lost.length, marked: unseen.length }
}
