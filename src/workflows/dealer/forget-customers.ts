import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { sendNotificationsStep } from "@medusajs/medusa/core-flows"
import { noticeOf } from "../notice"
import { forgetMembersStep } from "./steps/forget"

/** Customers were deleted by a path that asks nobody: they no longer act for a dealer, and an admin is told. Answers the members' ids. */
export const forgetCustomersWorkflow = createWorkflow(
  "dealer-forget-customers",
  (input: { customer_ids: string[] }) => {
    const forgotten = forgetMembersStep(input)
    when("dealer-some-members-forgotten", forgotten, ({ ids }) => ids.length > 0).then(() => {
      sendNotificationsStep(
        transform({ forgotten }, (data) => [
          noticeOf(
            "Dealer members removed · 已移除经销商成员",
            data.forgotten.dealers,
            "Their customers were deleted. · 对应的客户已被删除。"
          ),
        ])
      )
    })

    return new WorkflowResponse(transform({ forgotten }, (data) => data.forgotten.ids))
  }
)
