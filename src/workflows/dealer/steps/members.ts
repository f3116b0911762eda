import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MemberRole } from "../../../http/dealer"
import { DEALER_MODULE } from "../../../modules/dealer"

type Enrolment = { dealer_id: string; customer_id: string; role: MemberRole }
type Change = { dealer_id: string; member_id: string; role: MemberRole | null }

/** Lets a customer act for a dealer; undone, the membership has never been. */
export const enrolMemberStep = createStep(
  "dealer-enrol-member",
  async (data: Enrolment, { container }) => {
    const { id } = await container.resolve(DEALER_MODULE).enrolMember(data)

    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DEALER_MODULE).deleteDealerMembers([id])
    }
  }
)

/** Gives a member another role, or removes it (`null`); undone, the member has the former role again. */
export const changeMemberStep = createStep(
  "dealer-change-member",
  async ({ dealer_id, member_id, role }: Change, { container }) => {
    const member = await container.resolve(DEALER_MODULE).changeMember(dealer_id, member_id, role)

    return new StepResponse(
      { id: member_id, customer_id: member.customer_id },
      { id: member_id, previous: member.role, wasRemoved: role === null }
    )
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const service = container.resolve(DEALER_MODULE)
    await (undo.wasRemoved
      ? service.restoreDealerMembers([undo.id])
      : service.updateDealerMembers({ id: undo.id, role: undo.previous }))
  }
)
