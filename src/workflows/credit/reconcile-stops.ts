import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { creditScopeOf } from "../../adapters/queries/credit-scope"
import { cartsOfSpentReleases, lostStops } from "../../adapters/queries/credit-stops"
import { CREDIT_MODULE } from "../../modules/credit"
import type { StopRow } from "../../modules/credit/service"

/** How long a completion can possibly take. */
const BROKEN_OFF_MS = 10 * 60_000
const AT_ONCE = 1_000

/** Stops that wait although nothing stops the order any more: a payment came, the limit rose, a rule was switched off. */
const curedStops = async (container: MedusaContainer, now: Date): Promise<string[]> => {
  const credit = container.resolve(CREDIT_MODULE)
  const open = await credit.listDealerCreditStops(
    { status: "open" },
    { take: AT_ONCE, order: { updated_at: "ASC" } }
  )
  const cured: string[] = []
  for (const { id, dealer_id, currency_code, amount } of open) {
    const scope = await creditScopeOf(container, dealer_id)
    const { decision } = await credit.rules.ask({ dealer_id, currency_code, amount, scope, now })
    if (decision.outcome === "allow") {
      cured.push(id)
    }
  }

  return cured
}

const lapseStopsStep = createStep(
  "dealer-lapse-credit-stops",
  async (_: Record<string, never>, { container }) => {
    const now = new Date()
    const { stops } = container.resolve(CREDIT_MODULE)
    await stops.free(await cartsOfSpentReleases(container, new Date(now.getTime() - BROKEN_OFF_MS)))
    const lost = await lostStops(container, now)
    const lapsed: StopRow[] = []
    for (const { id, because } of lost) {
      lapsed.push(...[await stops.lapse(id, because)].filter((one) => one !== null))
    }
    for (const id of await curedStops(container, now)) {
      lapsed.push(...[await stops.lapse(id, "cured")].filter((one) => one !== null))
    }

    return new StepResponse(lapsed.length, lapsed)
  },
  async (lapsed, { container }) => {
    for (const stop of lapsed ?? []) {
      await container.resolve(CREDIT_MODULE).stops.restore(stop)
    }
  }
)

/**
 * Ends stops that wait for nobody any more (cured, expired, their cart gone), and gives back releases that a completion used up
 * before it broke off. Safe to run at any time. Answers how many ended.
 */
export const reconcileCreditStopsWorkflow = createWorkflow(
  "dealer-reconcile-credit-stops",
  (input: Record<string, never>) => new WorkflowResponse(lapseStopsStep(input))
)
