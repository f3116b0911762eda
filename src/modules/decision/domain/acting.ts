import { allow, combine, type Decision, deny } from "../../../shared/decision"

export type ActingInput = {
  dealer: { name: string; status: "active" | "suspended" | "closed"; status_reason: string | null }
  /** An admin answers for themselves; a role binds members, and the cart's own member when code acts. */
  actor_type: "customer" | "user" | "system"
  /** The role that counts at this dealer; null: the actor does not act for it. */
  role: string | null
  may_place_orders: boolean
}

/**
 * May this dealer order, and may this person order for it? A suspended dealer looks but does not order; the members of a
 * closed one are ordinary guests of the store, so nothing of the dealer binds them.
 * Codes: `dealer_suspended`, `cart_not_yours`, `role_not_allowed`.
 */
export const decideActing = ({ dealer, actor_type, role, may_place_orders }: ActingInput): Decision => {
  if (dealer.status === "closed") {
    return allow()
  }

  return combine([decidePerson(actor_type, role, may_place_orders), decideDealer(dealer)])
}

const decidePerson = (type: ActingInput["actor_type"], role: string | null, mayOrder: boolean): Decision => {
  if (type === "user") {
    return allow()
  }
  if (role === null) {
    return deny("cart_not_yours")
  }

  return mayOrder ? allow() : deny("role_not_allowed", { role, action: "place_orders" })
}

const decideDealer = ({ name, status, status_reason }: ActingInput["dealer"]): Decision =>
  status === "suspended" ? deny("dealer_suspended", { name, reason: status_reason }) : allow()
