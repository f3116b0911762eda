import type { MedusaContainer } from "@medusajs/framework/types"
import { currentActing } from "../guards/actor"
import { readCheckout, toSubject } from "../guards/load-subject"
import { assertAllowed } from "../refuse"
import { type Decided, decideForFormerMember, decideSubject, NOTHING_TO_DECIDE } from "./decide-subject"

export type ValidateCheckoutInput = { cart_id: string }

/** Runs every guard over a cart that is to become an order, and keeps one record. */
export const decideCheckout = async (
  container: MedusaContainer,
  { cart_id }: ValidateCheckoutInput
): Promise<Decided> => {
  const now = new Date()
  const acting = currentActing()
  const run = { path: "complete_cart", actor: acting.actor } as const
  const cart = acting.cart?.id === cart_id ? acting.cart : null
  const { state, known, sessions } = await readCheckout(container, cart_id, {
    actor: run.actor,
    now,
    isOnAccount: cart?.is_on_account ?? false,
  })
  if (!state || state.order_id) {
    return NOTHING_TO_DECIDE
  }
  const subject = await toSubject(container, state, run, now, known)
  const found = {
    ...(cart && { known_total: cart.total }),
    ...(sessions && { known_sessions: sessions }),
  }

  return subject
    ? await decideSubject(container, { ...subject, ...found }, now)
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
