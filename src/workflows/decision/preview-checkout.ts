import type { MedusaContainer } from "@medusajs/framework/types"
import { DECISION_MODULE } from "../../modules/decision"
import { askForFormerMember, askGuards, type Verdict } from "../guards"
import { loadState, payloadHashOf, toSubject } from "../guards/load-subject"

export type Preview = Verdict & { has_override: boolean }

/**
 * What would the guards say of this cart now? Writes nothing, uses nothing up. Null: the cart's customer never acted for a
 * dealer, or it has its order already, so nothing will be asked.
 */
export const previewCheckout = async (
  container: MedusaContainer,
  cartId: string,
  callerId: string | null
): Promise<Preview | null> => {
  const state = await loadState(container, "cart", cartId)
  if (!state || state.order_id) {
    return null
  }
  const now = new Date()
  const actor = callerId
    ? ({ type: "customer", id: callerId } as const)
    : ({ type: "system", id: null } as const)
  const subject = await toSubject(container, state, "complete_cart", actor, now)
  const verdict = subject ? await askGuards(subject, container) : await askForFormerMember(state, container)
  const has_override =
    verdict.outcome !== "allow" &&
    (await container
      .resolve(DECISION_MODULE)
      .hasOverride({ subject_type: "cart", subject_id: cartId }, payloadHashOf(state), now))

  return { ...verdict, has_override }
}
