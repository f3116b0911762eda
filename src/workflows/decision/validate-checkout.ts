import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { DECISION_MODULE } from "../../modules/decision"
import { currentActing } from "../guards/actor"
import { loadState, toSubject } from "../guards/load-subject"
import { assertAllowed } from "../refuse"
import { type Decided, decideForFormerMember, decideSubject, NOTHING_TO_DECIDE } from "./decide-subject"

export type ValidateCheckoutInput = { cart_id: string }

const decideCheckout = async (
  container: MedusaContainer,
  { cart_id }: ValidateCheckoutInput
): Promise<Decided> => {
  const state = await loadState(container, "cart", cart_id)
  if (!state || state.order_id) {
    return NOTHING_TO_DECIDE
  }
  const now = new Date()
  const { actor, cart } = currentActing()
  const run = { path: "complete_cart", actor } as const
  const subject = await toSubject(container, state, run.path, run.actor, now)
  const known = cart?.id === cart_id ? { known_total: cart.total } : {}

  return subject
    ? await decideSubject(container, { ...subject, ...known }, now)
    : await decideForFormerMember(container, state, run, now)
}

/**
 * What `dealer-validate-checkout` does, for our own hook: a workflow within the step of core's would cost a completion several
 * statements, and the hook has an undo of its own, `dealer-release-checkout`.
 */
export const validateCheckout = async (
  container: MedusaContainer,
  input: ValidateCheckoutInput
): Promise<void> => {
  assertAllowed(await decideCheckout(container, input))
}

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
