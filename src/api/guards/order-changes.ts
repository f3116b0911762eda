import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { memberNamed, orderOf } from "../../adapters/queries/decision-orders"
import { decideOrderChangeWorkflow } from "../../workflows/decision/decide-order-change"
import { placeDecisionWorkflow } from "../../workflows/decision/place-decision"
import { releaseDecisionWorkflow } from "../../workflows/decision/release-decision"
import { type Actor, actingAs } from "../../workflows/guards/actor"
import type { OrderPath } from "../../workflows/guards/subject"
import { sendRefusal } from "../respond"
import { beforeAnswer } from "./before-answer"
import { holdCredit } from "./credit-orders"
import { refusalFor } from "./refusal-for"

type About = { order_id: string | null; customer_id: string | null }

/** Which order does this request change, or for whom does it make one? Null: none that a guard would ask about. */
type Read = (req: MedusaRequest) => Promise<About | null>

const idOf = (req: MedusaRequest): string => String(req.params.id)

const order: Read = (req) => Promise.resolve({ order_id: idOf(req), customer_id: null })

const orderBehind =
  (kind: "exchange" | "claim"): Read =>
  async (req) => ({ order_id: await orderOf(req.scope, kind, idOf(req)), customer_id: null })

const orderWithNewAddress: Read = async (req) =>
  bodyOf(req).shipping_address === undefined ? null : await order(req)

const newDraft: Read = async (req) => {
  const { customer_id, email } = bodyOf(req) as { customer_id?: string; email?: string }
  const customerId = await memberNamed(req.scope, { customer_id, email })

  return customerId ? { order_id: null, customer_id: customerId } : null
}

const bodyOf = (req: MedusaRequest): Record<string, unknown> =>
  (req.validatedBody as Record<string, unknown> | undefined) ?? {}

const actorOf = (req: MedusaRequest): Actor => {
  const { actor_id } = (req as AuthenticatedMedusaRequest).auth_context

  return { type: "user", id: actor_id || null }
}

/** The record learns what came of the request before the caller does. */
const settleBeforeAnswer = (
  req: MedusaRequest,
  res: MedusaResponse,
  decisionId: string,
  orderId: string | null
): void => {
  beforeAnswer(res, async (isDone) => {
    if (!isDone) {
      await releaseDecisionWorkflow(req.scope).run({ input: { decision_ids: [decisionId] } })
    } else if (orderId) {
      await placeDecisionWorkflow(req.scope).run({
        input: { decision_ids: [decisionId], order_id: orderId },
      })
    }
  })
}

const askBefore =
  (path: OrderPath, read: Read) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const about = await read(req)
    if (!about) {
      next()

      return
    }
    const actor = actorOf(req)
    const { result: decided } = await decideOrderChangeWorkflow(req.scope).run({
      input: { path, actor, ...about, request: bodyOf(req) },
    })
    if (!decided.decision_id) {
      next()

      return
    }
    if (decided.outcome !== "allow") {
      sendRefusal(req, res, refusalFor(decided).error)

      return
    }
    const { decision_id } = decided
    settleBeforeAnswer(req, res, decision_id, about.order_id)
    if (about.order_id) {
      const refused = await holdCredit(req, res, {
        decision_id,
        order_id: about.order_id,
        path,
        actor_id: actor.id,
      })
      if (refused) {
        sendRefusal(req, res, refused)

        return
      }
    }
    actingAs({ actor, decision_id }, next)
  }

const CHANGES: [matcher: string, path: OrderPath, read: Read][] = [
  ["/admin/draft-orders", "create_order", newDraft],
  ["/admin/draft-orders/:id/edit/confirm", "edit_draft", order],
  ["/admin/draft-orders/:id/convert-to-order", "convert_draft", order],
  ["/admin/order-edits/:id/confirm", "edit_order", order],
  ["/admin/exchanges/:id/request", "confirm_exchange", orderBehind("exchange")],
  ["/admin/claims/:id/request", "confirm_claim", orderBehind("claim")],
  ["/admin/orders/:id", "change_address", orderWithNewAddress],
]

/** Same matcher as core's own, so an admin is known and the body is checked when we ask. */
export const orderChangeMiddlewares: MiddlewareRoute[] = CHANGES.map(([matcher, path, read]) => ({
  matcher,
  methods: ["POST"],
  middlewares: [askBefore(path, read)],
}))
