import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CHANGE_HOLD } from "../../adapters/queries/credit-orders"
import { creditScopeOf } from "../../adapters/queries/credit-scope"
import { dealerFactsOfCustomer } from "../../adapters/queries/dealer-facts"
import { CREDIT_MODULE } from "../../modules/credit"
import { growthOf } from "../guards/credit-orders"
import { loadOrderState } from "../guards/load-subject"
import type { OrderPath } from "../guards/subject"
import { releaseHoldsStep } from "./steps/release-holds"

export type HoldOrderChangeInput = {
  /** The decision that let the change pass: asked twice for the same, it holds once. */
  decision_id: string
  order_id: string
  path: OrderPath
  actor_id: string | null
}

const holdOrderChangeStep = createStep(
  "dealer-hold-credit-of-order-change",
  async ({ decision_id, order_id, path, actor_id }: HoldOrderChangeInput, { container }) => {
    const now = new Date()
    const state = await loadOrderState(container, order_id)
    const facts = state?.customer_id ? await dealerFactsOfCustomer(container, state.customer_id, now) : null
    const growth = facts && (await growthOf(container, { path, order_id, dealer_id: facts.dealer.id }))
    if (!growth) {
      return new StepResponse<string | null, string | null>(null, null)
    }
    const { dealer_id, currency_code, amount } = growth
    const hold = await container.resolve(CREDIT_MODULE).placeHold({
      key: `${CHANGE_HOLD}${decision_id}`,
      dealer_id,
      currency_code,
      amount,
      order_id,
      actor_id,
      scope: await creditScopeOf(container, dealer_id),
      now,
    })

    return new StepResponse<string | null, string | null>(hold.id, hold.id)
  },
  async (hold_id, { container }) => {
    if (hold_id) {
      const key = `undo:${hold_id}`
      await container.resolve(CREDIT_MODULE).releaseHold({ hold_id, key, now: new Date() })
    }
  }
)

/**
 * Holds what a change of an order will need beyond what is held, before core confirms it. Answers the hold, null when nothing
 * more is needed. Refuses as any order on account is refused, also where an override passed the guards: an override lends no
 * credit. The settlement of the order takes the hold over.
 */
export const holdOrderChangeWorkflow = createWorkflow(
  "dealer-hold-credit-of-order-change",
  (input: WorkflowData<HoldOrderChangeInput>) => new WorkflowResponse(holdOrderChangeStep(input))
)

/** The change did not happen: what was held for it is given back. */
export const releaseOrderChangeWorkflow = createWorkflow(
  "dealer-release-credit-of-order-change",
  (input: WorkflowData<{ hold_id: string }>) => {
    const holds = transform({ input }, ({ input: { hold_id } }) => [
      { hold_id, key: `undone:${hold_id}`, note: null, actor_id: null },
    ])

    return new WorkflowResponse(releaseHoldsStep(holds))
  }
)
