import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendNotificationsStep } from "@medusajs/medusa/core-flows"
import { noticeOf } from "../notice"
import { forgetManagerStep } from "../territory/steps/forget-manager"
import { forgetSalesOwnerStep } from "./steps/forget"

/**
 * An admin user was deleted by a path that asks nobody: their dealers have no sales owner and their territories no manager, and an
 * admin is told. Answers the dealers' ids.
 */
export const forgetSalesOwnerWorkflow = createWorkflow(
  "dealer-forget-sales-owner",
  (input: { user_id: string }) => {
    const left = forgetSalesOwnerStep(input)
    const territories = forgetManagerStep(input)
    const names = transform({ left, territories }, (data) => [...data.left.names, ...data.territories])
    when("dealer-some-left", names, (found) => found.length > 0).then(() => {
      sendNotificationsStep(
        transform({ names }, (data) => [
          noticeOf(
            "Nobody looks after them · 无人负责",
            data.names,
            "The admin user in charge was deleted. · 负责的后台用户已被删除。"
          ),
        ])
      )
    })

    return new WorkflowResponse(transform({ left }, (data) => data.left.ids))
  }
)
