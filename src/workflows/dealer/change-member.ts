import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { MemberRole } from "../../http/dealer"
import { changeMemberStep } from "./steps/members"
import { syncTierGroupsStep, syncWhenUndoneStep } from "./steps/sync-tier-groups"

export type ChangeMemberInput = { dealer_id: string; member_id: string; role: MemberRole | null }

/** Gives a member another role, or removes it (`null`), so that it leaves the tier's group. A dealer keeps an owner. */
export const changeMemberWorkflow = createWorkflow("dealer-change-member", (input: ChangeMemberInput) => {
  syncWhenUndoneStep()
  const changed = changeMemberStep(input)
  syncTierGroupsStep(transform({ changed }, ({ changed }) => ({ customer_ids: [changed.customer_id] })))

  return new WorkflowResponse(changed)
})
