import type { MedusaContainer } from "@medusajs/framework/types"
import { pendingDecisionsOfOrder } from "../../adapters/queries/decision-pending"
import { markUncheckedOrderWorkflow } from "./mark-unchecked-order"
import { placeDecisionWorkflow } from "./place-decision"
import { releaseDecisionWorkflow } from "./release-decision"

/**
 * Tells the record of a cart or draft which order came of it: the newest that waits is the one, older ones came to nothing. An order of
 * a dealer's member that no record knows is marked. Safe to repeat, in any order, for any order.
 */
export const bindOrder = async (container: MedusaContainer, orderId: string): Promise<void> => {
  const [newest, ...older] = await pendingDecisionsOfOrder(container, orderId)
  const { result: placed } = newest
    ? await placeDecisionWorkflow(container).run({ input: { decision_ids: [newest], order_id: orderId } })
    : { result: [] }
  if (older.length) {
    await releaseDecisionWorkflow(container).run({ input: { decision_ids: older } })
  }
  if (!placed.length) {
    await markUncheckedOrderWorkflow(container).run({ input: { order_id: orderId } })
  }
}
