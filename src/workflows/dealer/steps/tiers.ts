import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { countRulesNaming } from "../../../adapters/queries/rules-in-use"
import { DEALER_MODULE } from "../../../modules/dealer"
import type { NewTier, TierPatch } from "../../../modules/dealer/service"
import { refusal } from "../../refuse"
import { before, given, type Sent } from "../patch"

/** Makes a tier for a customer group; undone, it has never been. */
export const openTierStep = createStep(
  "dealer-open-tier",
  async (data: Sent<NewTier>, { container }) => {
    const { id } = await container.resolve(DEALER_MODULE).openTier(given(data))

    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DEALER_MODULE).deleteDealerTiers([id])
    }
  }
)

/** Changes a tier; undone, it is as it was. */
export const changeTierStep = createStep(
  "dealer-change-tier",
  async ({ id, patch }: { id: string; patch: Sent<TierPatch> }, { container }) => {
    const service = container.resolve(DEALER_MODULE)
    const [tier] = await service.listDealerTiers({ id })
    if (!tier) {
      throw refusal("tier_not_found", { id })
    }
    const changes = given(patch)
    await service.changeTier(id, changes)

    return new StepResponse({ id }, { id, previous: before(tier, changes) })
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve(DEALER_MODULE).changeTier(undo.id, undo.previous)
    }
  }
)

/** Deletes a tier nobody uses; undone, it is back. Answers its customer group. */
export const deleteTierStep = createStep(
  "dealer-delete-tier-step",
  async ({ id }: { id: string }, { container }) => {
    const service = container.resolve(DEALER_MODULE)
    const [tier] = await service.listDealerTiers({ id })
    if (!tier) {
      throw refusal("tier_not_found", { id })
    }
    await service.closeTier(id, await countRulesNaming(container, "tier", id))

    return new StepResponse({ group_ids: [tier.customer_group_id] }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DEALER_MODULE).restoreDealerTiers([id])
    }
  }
)
