import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { settleOrderStep } from "./steps/settle-order"

export type SettleOrderInput = { order_id: string }

const lockOf = ({ order_id }: SettleOrderInput): string => `dealer-credit-order:${order_id}`

/**
 * Brings the credit of an order in line with what it comes to: after an edit, a return, a claim, an exchange, a converted
 * draft. One at a time per order. Safe to run for any order, at any time, again and again.
 */
export const settleCreditOfOrderWorkflow = createWorkflow(
  "dealer-settle-credit-of-order",
  (input: WorkflowData<SettleOrderInput>) => {
    const key = transform({ input }, ({ input }) => lockOf(input))
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const moved = settleOrderStep(input)
    releaseLockStep({ key })

    return new WorkflowResponse(moved)
  }
)
