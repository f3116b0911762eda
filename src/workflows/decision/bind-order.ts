import type { MedusaContainer } from "@medusajs/framework/types"
import { pendingDecisionsOfOrder } from "../../adapters/queries/decision-pending"
import { DECISION_MODULE } from "../../modules/decision"
import { markUncheckedOrderWorkflow } from "./mark-unchecked-order"
import { releaseDecisionWorkflow } from "./release-decision"

/**
 * Tells the record of a cart or draft which order came of it: the newest that waits is the one, older ones came to nothing. An order of
 * a dealer's member that no record knows is marked. Safe to repeat, in any order, for any order. What every order needs is one
 * statement with nothing to undo, so it is none of a workflow's.
 */
export const bindOrder = async (container: MedusaContainer, orderId: string): Promise<void> => {
  const [newest, ...older] = await pendingDecisionsOfOrder(container, orderId)
  const placed = newest ? await container.resolve(DECISION_MODULE).placeDecisions([newest], orderId) : []
  if (older.length) {
    await releaseDecisionWorkflow(container).run({ input: { decision_ids: older } })
  }
  if (!placed.length) {
    await markUncheckedOrderWorkflow(container).run({ input: { order_id: orderId } })
  }
}
