import { ownershipsOf } from "../../../../../../../adapters/queries/decision-access"
import { dealerFactsOfCustomer } from "../../../../../../../adapters/queries/dealer-facts"
import { type CartCheck, decisionEndpoints } from "../../../../../../../http/decision"
import { previewCheckout } from "../../../../../../../workflows/decision/preview-checkout"
import { mayAccess } from "../../../../../../../workflows/guards/access"
import { refusal } from "../../../../../../../workflows/refuse"
import { presentReasons } from "../../../../../../guards/present"
import { route } from "../../../../../../respond"
import { cartCreditOf } from "./credit"

export const GET = route(decisionEndpoints.checkCart, async ({ scope, params, actorId, language }) => {
  const { id = "" } = params
  const facts = await dealerFactsOfCustomer(scope, actorId, new Date())
  if (!facts) {
    throw refusal("not_a_member")
  }
  if (facts.dealer.status === "closed") {
    throw refusal("dealer_closed", { name: facts.dealer.name })
  }
  const [ownership] = await ownershipsOf(scope, "cart", id, actorId)
  if (!ownership || !mayAccess(ownership)) {
    throw refusal("cart_not_found", { id })
  }
  const preview = await previewCheckout(scope, id, actorId)
  const reasons = preview?.reasons ?? []
  const changed = reasons.find(({ code }) => code === "prices_changed")?.params.lines

  return {
    check: {
      cart_id: id,
      outcome: preview?.has_override ? "allow" : (preview?.outcome ?? "allow"),
      reasons: presentReasons(reasons, language),
      changed_lines: (changed ?? []) as CartCheck["changed_lines"],
      credit: preview && (await cartCreditOf(scope, id, facts, language)),
    },
  }
})
