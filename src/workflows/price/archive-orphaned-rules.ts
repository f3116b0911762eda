import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendNotificationsStep } from "@medusajs/medusa/core-flows"
import type { GoneTargets } from "../../adapters/queries/price-orphans"
import { noticeOf } from "../notice"
import { archiveOrphansStep } from "./steps/archive"

/** Archives the price rules that aim at something deleted, and tells an admin. Without `gone` it looks through them all. */
export const archiveOrphanedRulesWorkflow = createWorkflow(
  "dealer-archive-orphaned-price-rules",
  (input: { gone?: GoneTargets }) => {
    const archived = archiveOrphansStep(input)
    when("dealer-some-archived", archived, ({ names }) => names.length > 0).then(() => {
      sendNotificationsStep(
        transform({ archived }, (data) => [
          noticeOf(
            "Dealer price rules archived · 价格规则已归档",
            data.archived.names,
            "What they aimed at was deleted. · 其适用的商品已被删除。"
          ),
        ])
      )
    })

    return new WorkflowResponse(archived)
  }
)
