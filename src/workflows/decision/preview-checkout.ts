import type { MedusaContainer } from "@medusajs/framework/types"
import { DECISION_MODULE } from "../../modules/decision"
import type { NewDecision } from "../../modules/decision/service"
import { askForFormerMember, askGuards, type Verdict } from "../guards"
import { type CheckoutReading, payloadHashOf, readCheckout, toSubject } from "../guards/load-subject"
import type { Actor } from "../guards/actor"
import { findingOf, runOf } from "./decide-subject"

/** `found` and `payload_hash`: what a record of it would hold, for whoever refuses the cart for it. */
export type Preview = Verdict & { has_override: boolean; found: NewDecision; payload_hash: string }

const callerOrSystem = (id: string | null): Actor =>
  id ? { type: "customer", id } : { type: "system", id: null }

/**
 * What would the guards say of this cart now? A first look is for whoever lets the cart go on to its completion, which asks
 * again; `reading`: what was begun to be read for it. Writes nothing, uses nothing up. Null: the cart's customer never acted for
 * a dealer, or it has its order already, so nothing will be asked.
 */
export const previewCheckout = async (
  container: MedusaContainer,
  cartId: string,
  callerId: string | null,
  { reading, isFirstLook = false }: { reading?: Promise<CheckoutReading>; isFirstLook?: boolean } = {}
): Promise<Preview | null> => {
  const now = new Date()
  const actor = callerOrSystem(callerId)
  const { state, known } = await (reading ?? readCheckout(container, cartId, { actor, now }))
  if (!state || state.order_id) {
    return null
  }
  const run = { path: "complete_cart", actor } as const
  const payload_hash = payloadHashOf(state)
  const subject = await toSubject(container, state, run, now, known)
  const verdict = subject
    ? await askGuards({ ...subject, is_first_look: isFirstLook }, container)
    : await askForFormerMember(state, container)
  const has_override =
    verdict.outcome !== "allow" &&
    (await container
      .resolve(DECISION_MODULE)
      .hasOverride({ subject_type: "cart", subject_id: cartId }, payload_hash, now))
  const found = findingOf(state, runOf(state, subject, run), verdict)

  return { ...verdict, has_override, found, payload_hash }
}
