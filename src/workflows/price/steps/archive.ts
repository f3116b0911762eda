import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type GoneTargets, orphanTargetKeys } from "../../../adapters/queries/price-orphans"
import { PRICE_MODULE } from "../../../modules/price"

/** Archives the rules whose target is gone; undone, their rows are as they were. Answers their names. */
export const archiveOrphansStep = createStep(
  "dealer-archive-orphans",
  async ({ gone }: { gone?: GoneTargets }, { container }) => {
    const keys = await orphanTargetKeys(container, gone)
    const before = keys.length ? await container.resolve(PRICE_MODULE).archiveRulesAt(keys) : []

    return new StepResponse({ names: before.map(({ name }) => String(name)) }, before)
  },
  async (before, { container }) => {
    for (const rule of before ?? []) {
      await container.resolve(PRICE_MODULE).putBackRule(rule)
    }
  }
)
