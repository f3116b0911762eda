import { decideActing } from "../../modules/decision/domain/acting"
import { hasRight } from "../../modules/dealer/domain/rights"
import type { Guard } from "./subject"

/** Cart owner and member role, then the dealer's status. */
export const dealerGuard: Guard = {
  name: "dealer",
  check: ({ facts, actor, actor_role }) =>
    Promise.resolve(
      decideActing({
        dealer: facts.dealer,
        actor_type: actor.type,
        role: actor_role,
        may_place_orders:
          actor_role !== null &&
          hasRight({ ...facts.dealer, role: actor_role, status: "active" }, "place_orders"),
      })
    ),
}
