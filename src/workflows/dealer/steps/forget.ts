import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DEALER_MODULE } from "../../../modules/dealer"

/** Takes away the memberships of customers who are gone, an owner's too; undone, they are back. Answers ids and their dealers' names. */
export const forgetMembersStep = createStep(
  "dealer-forget-members",
  async ({ customer_ids }: { customer_ids: string[] }, { container }) => {
    const service = container.resolve(DEALER_MODULE)
    const members = await service.listDealerMembers(
      { customer_id: customer_ids },
      { select: ["id", "dealer_id"] }
    )
    const dealers = await service.listDealers(
      { id: members.map((member) => member.dealer_id) },
      { select: ["name"] }
    )
    const ids = members.map((member) => member.id)
    if (ids.length) {
      await service.softDeleteDealerMembers(ids)
    }

    return new StepResponse({ ids, dealers: dealers.map(({ name }) => name) }, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(DEALER_MODULE).restoreDealerMembers(ids)
    }
  }
)

/** Leaves the dealers of an admin user who is gone without a sales owner; undone, they have the user again. */
export const forgetSalesOwnerStep = createStep(
  "dealer-forget-sales-owner-step",
  async ({ user_id }: { user_id: string }, { container }) => {
    const service = container.resolve(DEALER_MODULE)
    const dealers = await service.listDealers({ sales_owner_id: user_id }, { select: ["id", "name"] })
    const ids = dealers.map((dealer) => dealer.id)
    await service.updateDealers(ids.map((id) => ({ id, sales_owner_id: null })))

    return new StepResponse({ ids, names: dealers.map(({ name }) => name) }, { ids, user_id })
  },
  async (undo, { container }) => {
    if (undo) {
      const rows = undo.ids.map((id) => ({ id, sales_owner_id: undo.user_id }))
      await container.resolve(DEALER_MODULE).updateDealers(rows)
    }
  }
)
