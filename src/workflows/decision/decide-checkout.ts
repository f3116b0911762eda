import type { MedusaContainer } from "@medusajs/framework/types"
import { currentActing } from "../guards/actor"
import { loadState, toSubject } from "../guards/load-subject"
import { assertAllowed } from "../refuse"
import { type Decided, decideForFormerMember, decideSubject, NOTHING_TO_DECIDE } from "./decide-subject"

export type ValidateCheckoutInput = { cart_id: string }

/** Runs every guard over a cart that is to become an order, and keeps one record. */
export const decideCheckout = async (
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
