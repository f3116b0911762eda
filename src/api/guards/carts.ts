import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { dealerFactsOfCustomer } from "../../adapters/queries/dealer-facts"
import { openCreditStopWorkflow } from "../../workflows/credit/open-stop"
import { previewCheckout } from "../../workflows/decision/preview-checkout"
import { recordRefusedCheckoutWorkflow } from "../../workflows/decision/record-refused-checkout"
import { refreshCartPrices } from "../../workflows/decision/refresh-cart-prices"
import { refusal } from "../../workflows/refuse"
import { hasRight } from "../../modules/dealer/domain/rights"
import type { GuardFinding } from "../../shared/decision"
import { sendRefusal } from "../respond"
import { callerOf } from "./access"
import { begunReading } from "./first-look"
import { refusalFor } from "./refusal-for"

type Check = (req: MedusaRequest) => Promise<{ error: Error; status?: number } | null>

/** Answers a refusal itself, with its details and in the reader's language; core's error handler would drop both. */
const refuseWhen =
  (check: Check) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const found = await check(req)
    if (found && sendRefusal(req, res, found.error, found.status)) {
      return
    }
    next()
  }

/** Core refreshes no cart with a line that has no price any more: the buyer removes it, and sees which one. */
const canRefresh = ({ params: { lines } }: GuardFinding): boolean =>
  !Array.isArray(lines) || lines.every((line: { new_unit_price?: unknown }) => line.new_unit_price !== null)

/**
 * Would the guards stop this completion? A refusal is what the buyer is told, so it is recorded; a pass is not, the workflow's own
 * check is the truth. Changed prices are put into the cart at once, so that the buyer looks at the new ones, renews the payment
 * and completes. An order that only a credit clerk can let pass is put before one.
 */
const checkCompletion: Check = async (req) => {
  const cartId = String(req.params.id)
  const reading = begunReading(req, cartId)
  const preview = await previewCheckout(req.scope, cartId, callerOf(req), {
    ...(reading && { reading }),
    isFirstLook: true,
  })
  if (!preview || preview.outcome === "allow" || preview.has_override) {
    return null
  }
  const { found, payload_hash } = preview
  await recordRefusedCheckoutWorkflow(req.scope).run({ input: { found, payload_hash } })
  if (preview.outcome === "review") {
    const subject = { cart_id: cartId, order_id: null }
    await openCreditStopWorkflow(req.scope).run({ input: { ...preview, subject, actor_id: callerOf(req) } })
  }
  const refused = refusalFor(preview)
  if (refused.code !== "prices_changed") {
    return { error: refused.error }
  }
  if (preview.reasons.every(canRefresh)) {
    await refreshCartPrices(req.scope, cartId)
  }

  return { error: refused.error, status: 409 }
}

/** May this person fill a cart at all? A guest may, and so may whoever acts for a dealer that is closed. */
const checkFilling: Check = async (req) => {
  const caller = callerOf(req)
  const facts = caller && (await dealerFactsOfCustomer(req.scope, caller, new Date()))
  if (!facts || !facts.member || facts.dealer.status === "closed") {
    return null
  }
  const { name, status, status_reason } = facts.dealer
  if (status === "suspended") {
    return { error: refusal("dealer_suspended", { name, reason: status_reason }) }
  }

  return hasRight({ ...facts.dealer, role: facts.member.role }, "carts")
    ? null
    : { error: refusal("role_not_allowed", { role: facts.member.role, action: "carts" }) }
}

const FILLING = ["/store/carts", "/store/carts/:id/line-items", "/store/carts/:id/line-items/:line_id"]

export const cartMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id/complete", methods: ["POST"], middlewares: [refuseWhen(checkCompletion)] },
  ...FILLING.map<MiddlewareRoute>((matcher) => ({
    matcher,
    methods: ["POST"],
    middlewares: [refuseWhen(checkFilling)],
  })),
]
