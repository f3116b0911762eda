import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { PRICE_RULE_EVENTS } from "./events"
import { removePriceRuleStep } from "./steps/rules"

/** Deletes a price rule; open carts meet the change at completion. */
export const deletePriceRuleWorkflow = createWorkflow("dealer-delete-price-rule", (input: { id: string }) => {
  const removed = removePriceRuleStep(input)
  emitEventStep({ eventName: PRICE_RULE_EVENTS.deleted, data: { id: removed.id } })

  return new WorkflowResponse(removed)
})
