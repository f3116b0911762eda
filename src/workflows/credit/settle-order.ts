import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { giveOrderTurnBackStep, takeOrderTurnStep } from "./steps/order-turn"
import { settleOrderStep } from "./steps/settle-order"

export type SettleOrderInput = { order_id: string }

/**
 * Brings the credit of an order in line with what it comes to: after an edit, a return, a claim, an exchange, a converted
 * draft. One at a time per order, also where several processes share a database. Safe to run for any order, at any time, again
 * and again.
 */
export const settleCreditOfOrderWorkflow = createWorkflow(
  "dealer-settle-credit-of-order",
  (input: WorkflowData<SettleOrderInput>) => {
    const turn = takeOrderTurnStep(input)
    const moved = settleOrderStep(turn)
    giveOrderTurnBackStep({ turn, after: moved })

    return new WorkflowResponse(moved)
  }
)
