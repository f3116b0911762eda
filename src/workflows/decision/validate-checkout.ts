import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DECISION_MODULE } from "../../modules/decision"
import { currentActing } from "../guards/actor"
import { loadState, toSubject } from "../guards/load-subject"
import { assertAllowed } from "../refuse"
import { type Decided, decideForFormerMember, decideSubject, NOTHING_TO_DECIDE } from "./decide-subject"

export type ValidateCheckoutInput = { cart_id: string }

const decideCheckoutStep = createStep(
  "dealer-decide-checkout",
  async (
    { cart_id }: ValidateCheckoutInput,
    { container }
  ): Promise<StepResponse<Decided, string | null>> => {
    const state = await loadState(container, "cart", cart_id)
    if (!state || state.order_id) {
      return new StepResponse(NOTHING_TO_DECIDE, null)
    }
    const now = new Date()
    const { actor, cart } = currentActing()
    const run = { path: "complete_cart", actor } as const
    const subject = await toSubject(container, state, run.path, run.actor, now)
    const known = cart?.id === cart_id ? { known_total: cart.total } : {}
    const decided = subject
      ? await decideSubject(container, { ...subject, ...known }, now)
      : await decideForFormerMember(container, state, run, now)

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
