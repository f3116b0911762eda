import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DECISION_MODULE } from "../../modules/decision"
import { assertAllowed } from "../refuse"
import { decideCheckout, type ValidateCheckoutInput } from "./decide-checkout"
import type { Decided } from "./decide-subject"

export type { ValidateCheckoutInput }

const decideCheckoutStep = createStep(
  "dealer-decide-checkout",
  async (input: ValidateCheckoutInput, { container }): Promise<StepResponse<Decided, string | null>> => {
    const decided = await decideCheckout(container, input)

    return new StepResponse(decided, decided.decision_id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(DECISION_MODULE).abandonDecisions([id])
    }
  }
)

/** Throws the strictest reason of a decision that does not allow. */
const assertDecidedStep = createStep("dealer-assert-decided", async (decided: Decided) => {
  assertAllowed(decided)

  return new StepResponse(undefined)
})

export const validateCheckoutWorkflowId = "dealer-validate-checkout"

/**
 * May this cart become an order? Runs every guard and keeps one decision record, also of a refusal; throws the strictest
 * reason (`dealer_suspended`, `role_not_allowed`, `cart_not_yours`, `prices_changed`). Who no longer acts for a dealer is asked
 * about prices only, and leaves a record only when refused. The cart of somebody who never did, and a cart that already has
 * its order, pass without a record. A host that owns `completeCart.validate` itself calls this.
 */
export const validateCheckoutWorkflow = createWorkflow(
  validateCheckoutWorkflowId,
  (input: WorkflowData<ValidateCheckoutInput>) => {
    const decided = decideCheckoutStep(input)
    assertDecidedStep(decided)

    return new WorkflowResponse(decided)
  }
)
