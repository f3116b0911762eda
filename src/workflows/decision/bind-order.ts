import type { MedusaContainer } from "@medusajs/framework/types"
import { cartOfOrder } from "../../adapters/queries/decision-orders"
import { pendingDecisionsOf } from "../../adapters/queries/decision-pending"
import { markUncheckedOrderWorkflow } from "./mark-unchecked-order"
import { placeDecisionWorkflow } from "./place-decision"
import { releaseDecisionWorkflow } from "./release-decision"

/**
 * Tells the record of a cart or draft which order came of it: the newest that waits is the one, older ones came to nothing. An order of
 * a dealer's member that no record knows is marked. Safe to repeat, in any order, for any order.
 */
export const bindOrder = async (container: MedusaContainer, orderId: string): Promise<void> => {
  const cartId = await cartOfOrder(container, orderId)
  const [newest, ...older] = await pendingDecisionsOf(
    container,
    cartId ?? orderId,
    cartId ? "complete_cart" : "convert_draft"
  )
  if (newest) {
    await placeDecisionWorkflow(container).run({ input: { decision_ids: [newest], order_id: orderId } })
  }
  if (older.length) {
    await releaseDecisionWorkflow(container).run({ input: { decision_ids: older } })
  }
  await markUncheckedOrderWorkflow(container).run({ input: { order_id: orderId } })
}
