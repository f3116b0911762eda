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
      const credit = container.resolve(CREDIT_MODULE)
      await credit.releaseHold({ hold_id, key: `undo:${hold_id}`, now: new Date() })
      await credit.stops.free("hold_id", [hold_id])
    }
  }
)

/**
 * Holds what a change of an order will need beyond what is held, before core confirms it. Answers the hold, null when nothing
 * more is needed. Refuses as every order on account is refused, also where an override passed the guards: an override lends no
 * credit. The settlement of the order takes the hold over.
 */
export const holdOrderChangeWorkflow = createWorkflow(
  "dealer-hold-credit-of-order-change",
  (input: WorkflowData<HoldOrderChangeInput>) => new WorkflowResponse(holdOrderChangeStep(input))
)

/** The last step of its workflow, and one statement: there is nothing after it to undo it for. */
const freeReleaseStep = createStep(
  "dealer-free-credit-release",
  async ({ hold_id }: { hold_id: string; released: string[] }, { container }) =>
    new StepResponse(await container.resolve(CREDIT_MODULE).stops.free("hold_id", [hold_id]))
)

/** The change did not happen: what was held for it is given back, and a credit clerk's release it used up is free again. */
export const releaseOrderChangeWorkflow = createWorkflow(
  "dealer-release-credit-of-order-change",
  (input: WorkflowData<{ hold_id: string }>) => {
    const holds = transform({ input }, ({ input: { hold_id } }) => [
      { hold_id, key: `undone:${hold_id}`, note: null, actor_id: null },
    ])

    const released = releaseHoldsStep(holds)
    freeReleaseStep({ hold_id: input.hold_id, released })

    return new WorkflowResponse(released)
  }
)
