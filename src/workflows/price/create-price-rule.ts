import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { CreatePriceRule } from "../../http/price"
import { PRICE_RULE_EVENTS } from "./events"
import { addPriceRuleStep } from "./steps/rules"

/** Makes a price rule. Refuses by code what is wrong with it or what it names. */
export const createPriceRuleWorkflow = createWorkflow(
  "dealer-create-price-rule",
  (input: { rule: CreatePriceRule }) => {
    const rule = transform({ input }, (data) => data.input.rule)
    const made = addPriceRuleStep(rule)
    emitEventStep({ eventName: PRICE_RULE_EVENTS.created, data: { id: made.id } })

    return new WorkflowResponse(made)
  }
)
