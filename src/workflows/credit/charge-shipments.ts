import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { chargeClaimsStep, claimShipmentsStep } from "./steps/charge-shipments"
import { giveOrderTurnBackStep, takeOrderTurnStep } from "./steps/order-turn"

/**
 * Where the merchant charges on shipment: charges what of an order on account has left the house, each fulfilment once. Freight and
 * whatever remains go with the last. Safe to run for any order, again and again; charges nothing where captures charge.
 */
export const chargeShipmentsOfOrderWorkflow = createWorkflow(
  "dealer-charge-shipments-of-order",
  (input: WorkflowData<{ order_id: string }>) => {
    const turn = takeOrderTurnStep(input)
    const charged = chargeClaimsStep({ claims: claimShipmentsStep(turn), turn })
    giveOrderTurnBackStep({ turn, after: charged })

    return new WorkflowResponse(charged)
  }
)
