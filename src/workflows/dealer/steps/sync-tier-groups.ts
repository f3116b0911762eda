import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type GroupPair, tierGroupDifference } from "../../../adapters/queries/dealer-tier-groups"

type Difference = { add: GroupPair[]; remove: GroupPair[] }

export type SyncScope = {
  /** Only these customers; without it everybody. */
  customer_ids?: string[]
}

const LOCK = "dealer-tier-groups"

/** One at a time: Medusa keeps no unique index over group and customer. */
const syncNow = (container: MedusaContainer, customerIds: string[] | undefined): Promise<Difference> =>
  container.resolve(Modules.LOCKING).execute(
    LOCK,
    async () => {
      const customers = container.resolve(Modules.CUSTOMER)
      const found = await tierGroupDifference(container, customerIds, new Date())
      if (found.remove.length) {
        await customers.removeCustomerFromGroup(found.remove)
      }
      if (found.add.length) {
        await customers.addCustomerToGroup(found.add)
      }

      return found
    },
    { timeout: 30 }
  )

/**
 * Makes the customer groups of tiers hold exactly the members of the dealers that have the tier now; undone, the groups are as
 * they were.
 */
export const syncTierGroupsStep = createStep(
  "dealer-sync-tier-groups-step",
  async ({ customer_ids }: SyncScope, { container }) => {
    const difference = await syncNow(container, customer_ids)
    const done = { added: difference.add.length, removed: difference.remove.length }

    return new StepResponse(done, difference)
  },
  async (difference: Difference | undefined, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER)
    if (difference?.add.length) {
      await customers.removeCustomerFromGroup(difference.add)
    }
    if (difference?.remove.length) {
      await customers.addCustomerToGroup(difference.remove)
    }
  }
)

/**
 * Goes first in a workflow that changes what the groups follow, and does nothing; undone last of all, it brings the groups in
 * step with what is true again, even if a reconciliation ran while the other steps were being undone.
 */
export const syncWhenUndoneStep = createStep(
  "dealer-sync-when-undone",
  () => Promise.resolve(new StepResponse(undefined, {})),
  async (_, { container }) => {
    await syncNow(container, undefined)
  }
)
