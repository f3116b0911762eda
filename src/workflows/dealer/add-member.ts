import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AddMember } from "../../http/dealer"
import { findCustomerStep } from "./steps/find-customer"
import { enrolMemberStep } from "./steps/members"
import { syncTierGroupsStep, syncWhenUndoneStep } from "./steps/sync-tier-groups"

export type AddMemberInput = { dealer_id: string; person: AddMember }

/** Lets a customer, found by id or e-mail or newly made, act for a dealer. Answers the member's id. */
export const addMemberWorkflow = createWorkflow("dealer-add-member", (input: AddMemberInput) => {
  syncWhenUndoneStep()
  const customer = findCustomerStep(input.person)
  const member = enrolMemberStep(
    transform({ input, customer }, ({ input, customer }) => ({
      dealer_id: input.dealer_id,
      customer_id: customer.id,
      role: input.person.role,
    }))
  )
  syncTierGroupsStep(transform({ customer }, ({ customer }) => ({ customer_ids: [customer.id] })))

  return new WorkflowResponse(member)
})
