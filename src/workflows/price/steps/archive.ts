import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type Goods, targetKeysOf } from "../../../adapters/queries/goods-in-use"
import { type GoneTargets, orphanTargetKeys } from "../../../adapters/queries/price-orphans"
import { PRICE_MODULE } from "../../../modules/price"
import type { PriceRuleSnapshot } from "../../../modules/price/service"

const archiveAt = async (container: MedusaContainer, keys: string[]): Promise<PriceRuleSnapshot[]> =>
  keys.length ? await container.resolve(PRICE_MODULE).archiveRulesAt(keys) : []

const putBack = async (
  before: PriceRuleSnapshot[] | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> => {
  for (const rule of before ?? []) {
    await container.resolve(PRICE_MODULE).putBackRule(rule)
  }
}

/** Archives the rules whose target is gone; undone, their rows are as they were. Answers their names. */
export const archiveOrphansStep = createStep(
  "dealer-archive-orphans",
  async ({ gone }: { gone?: GoneTargets }, { container }) => {
    const before = await archiveAt(container, await orphanTargetKeys(container, gone))

    return new StepResponse({ names: before.map(({ name }) => String(name)) }, before)
  },
  putBack
)

/** Archives the rules that aim at these goods; undone, their rows are as they were. Answers their ids. */
export const archiveRulesAtStep = createStep(
  "dealer-archive-rules-at",
  async ({ goods }: { goods: Goods }, { container }) => {
    const before = await archiveAt(container, await targetKeysOf(container, goods))

    return new StepResponse({ ids: before.map(({ id }) => id) }, before)
  },
  putBack
)
