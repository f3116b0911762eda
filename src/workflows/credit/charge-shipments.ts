import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { lockOfOrder } from "./settle-order"
import { chargeClaimsStep, claimShipmentsStep } from "./steps/charge-shipments"

/**
 * Where the merchant charges on shipment: charges what of an order on account has left the house, each fulfilment once. Freight and
 * whatever remains go with the last. Safe to run for any order, again and again; charges nothing where captures charge.
 */
export const chargeShipmentsOfOrderWorkflow = createWorkflow(
  "dealer-charge-shipments-of-order",
  (input: WorkflowData<{ order_id: string }>) => {
    const key = transform({ input }, ({ input }) => lockOfOrder(input))
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const charged = chargeClaimsStep(claimShipmentsStep(input))
    releaseLockStep({ key })

    return new WorkflowResponse(charged)
  }
)
