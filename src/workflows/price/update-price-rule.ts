import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { UpdatePriceRule } from "../../http/price"
import { PRICE_RULE_EVENTS } from "./events"
import { changePriceRuleStep } from "./steps/rules"

/** Changes a price rule. With a version, refuses as `price_rule_conflict` when somebody else was faster. */
export const updatePriceRuleWorkflow = createWorkflow(
  "dealer-update-price-rule",
  (input: { id: string; patch: UpdatePriceRule }) => {
    const changed = changePriceRuleStep(input)
    emitEventStep({ eventName: PRICE_RULE_EVENTS.updated, data: { id: changed.id } })

    return new WorkflowResponse(changed)
  }
)
