import type { MedusaContainer } from "@medusajs/framework/types"
import { DECISION_MODULE } from "../../modules/decision"
import type { NewDecision } from "../../modules/decision/service"
import { askForFormerMember, askGuards, type Verdict } from "../guards"
import { loadState, payloadHashOf, toSubject } from "../guards/load-subject"
import { findingOf, runOf } from "./decide-subject"

/** `found` and `payload_hash`: what a record of it would hold, for whoever refuses the cart for it. */
export type Preview = Verdict & { has_override: boolean; found: NewDecision; payload_hash: string }

/**
 * What would the guards say of this cart now? A first look is for whoever lets the cart go on to its completion, which asks again. Writes nothing, uses nothing up. Null: the cart's customer never acted for a
 * dealer, or it has its order already, so nothing will be asked.
 */
export const previewCheckout = async (
  container: MedusaContainer,
  cartId: string,
  callerId: string | null,
  { isFirstLook = false } = {}
): Promise<Preview | null> => {
  const state = await loadState(container, "cart", cartId)
  if (!state || state.order_id) {
    return null
  }
  const now = new Date()
  const actor = callerId
    ? ({ type: "customer", id: callerId } as const)
    : ({ type: "system", id: null } as const)
  const path = "complete_cart"
  const payload_hash = payloadHashOf(state)
  const subject = await toSubject(container, state, path, actor, now)
  const verdict = subject
    ? await askGuards({ ...subject, is_first_look: isFirstLook }, container)
    : await askForFormerMember(state, container)
  const has_override =
    verdict.outcome !== "allow" &&
    (await container
      .resolve(DECISION_MODULE)
      .hasOverride({ subject_type: "cart", subject_id: cartId }, payload_hash, now))
  const found = findingOf(state, runOf(state, subject, { path, actor }), verdict)

  return { ...verdict, has_override, found, payload_hash }
}
