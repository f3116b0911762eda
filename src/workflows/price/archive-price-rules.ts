import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Goods } from "../../adapters/queries/goods-in-use"
import { PRICE_RULE_EVENTS } from "./events"
import { archiveRulesAtStep } from "./steps/archive"

/** Archives every price rule that aims at these goods, so that they can be deleted; open carts meet the change at completion. */
export const archivePriceRulesWorkflow = createWorkflow(
  "dealer-archive-price-rules",
  (input: { goods: Goods }) => {
    const { ids } = archiveRulesAtStep(input)
    emitEventStep({
      eventName: PRICE_RULE_EVENTS.updated,
      data: transform({ ids }, (data) => data.ids.map((id) => ({ id }))),
    })

    return new WorkflowResponse(ids)
  }
)
