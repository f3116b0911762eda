import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { isOrderCanceled, openHoldsOfOrder } from "../../adapters/queries/credit-reconcile"
import { CREDIT_MODULE } from "../../modules/credit"
import { salesOwnerOf } from "./sales-owner"
import { releaseHoldsStep } from "./steps/release-holds"

export type ReleaseHoldInput = { account_id: string; hold_id: string; reason: string; actor_id: string }

const checkHoldStep = createStep(
  "dealer-check-credit-hold",
  async ({ account_id, hold_id, actor_id }: ReleaseHoldInput, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    const [account] = await credit.listDealerCreditAccounts({ id: account_id }, { select: ["dealer_id"] })
    const sales_owner_id = await salesOwnerOf(container, account?.dealer_id ?? "")
    await credit.stops.demandHoldRelease({ account_id, hold_id, actor_id, sales_owner_id, now: new Date() })

    return new StepResponse(undefined)
  }
)

/** A clerk gives a hold back and says why. Refuses `credit_hold_not_found`, `credit_own_limit_release`, `credit_sales_release`. */
export const releaseCreditHoldWorkflow = createWorkflow(
  "dealer-release-credit-hold",
  (input: WorkflowData<ReleaseHoldInput>) => {
    checkHoldStep(input)
    const holds = transform({ input }, ({ input: { hold_id, reason, actor_id } }) => [
      { hold_id, key: `clerk:${hold_id}`, note: reason, actor_id },
    ])

    return new WorkflowResponse(releaseHoldsStep(holds))
  }
)

const findHoldsOfOrderStep = createStep(
  "dealer-find-credit-holds-of-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const ids = (await isOrderCanceled(container, order_id))
      ? await openHoldsOfOrder(container, order_id)
      : []

    return new StepResponse(
      ids.map((hold_id) => ({ hold_id, key: `order:${order_id}:${hold_id}`, note: null, actor_id: null }))
    )
  }
)

/**
 * Gives back what a cancelled order still holds. Medusa refunds what was captured and cancels payments of which nothing was; the
 * rest of a payment captured in part it forgets, and an error of a cancellation it swallows.
 */
export const releaseCreditOfOrderWorkflow = createWorkflow(
  "dealer-release-credit-of-order",
  (input: WorkflowData<{ order_id: string }>) =>
    new WorkflowResponse(releaseHoldsStep(findHoldsOfOrderStep(input)))
)
