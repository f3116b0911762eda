import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { pendingDecisionsOf } from "../../adapters/queries/decision-pending"
import { CREDIT_MODULE } from "../../modules/credit"
import { DECISION_MODULE } from "../../modules/decision"
import type { ValidateCheckoutInput } from "./decide-checkout"

const releaseCheckoutStep = createStep(
  "dealer-release-checkout-decision",
  async ({ cart_id }: ValidateCheckoutInput, { container }) => {
    const ids = await pendingDecisionsOf(container, cart_id, "complete_cart")
    const released = ids.length ? await container.resolve(DECISION_MODULE).abandonDecisions(ids) : []
    await container.resolve(CREDIT_MODULE).stops.free("cart_id", [cart_id])

    return new StepResponse(released)
  }
)

/**
 * The undo of `dealer-validate-checkout`: no order came of it. Records that wait become `not_placed`; an override or a
 * credit clerk's release they used up is free again. A host that calls the check from its own handler calls this from that handler's compensation.
 */
export const releaseCheckoutWorkflow = createWorkflow(
  "dealer-release-checkout",
  (input: WorkflowData<ValidateCheckoutInput>) => new WorkflowResponse(releaseCheckoutStep(input))
)
