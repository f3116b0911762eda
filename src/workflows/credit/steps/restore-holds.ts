import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { brokenCancellations } from "../../../adapters/queries/credit-unwritten"
import { CREDIT_MODULE } from "../../../modules/credit"

/**
 * Holds again what was given back for a cancellation that broke off: the order lives, so it keeps its hold until it is cancelled
 * again. That is itself an undo, so there is nothing to undo.
 */
export const restoreHoldsStep = createStep(
  "dealer-restore-credit-holds",
  async (_: number, { container }) => {
    const now = new Date()
    const releases = await brokenCancellations(container, now)
    for (const release of releases) {
      await container
        .resolve(CREDIT_MODULE)
        .reverse({ ...release, key: `restore:${release.transaction_id}`, now, is_undo: true })
    }

    return new StepResponse(releases.length)
  }
)
