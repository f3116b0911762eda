import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { orderOf } from "../../adapters/queries/decision-orders"
import {
  holdOrderChangeWorkflow,
  type HoldOrderChangeInput,
  releaseOrderChangeWorkflow,
} from "../../workflows/credit/hold-order-change"
import { settleCreditOfOrderWorkflow } from "../../workflows/credit/settle-order"
import { beforeAnswer } from "./before-answer"

/**
 * Holds what the change will need, and sees to it that the order's credit follows what core makes of it. Answers the refusal
 * when the credit is not there.
 */
export const holdCredit = async (
  req: MedusaRequest,
  res: MedusaResponse,
  input: HoldOrderChangeInput
): Promise<unknown> => {
  const { result: hold_id, errors } = await holdOrderChangeWorkflow(req.scope).run({
    input,
    throwOnError: false,
  })
  if (errors[0]) {
    return errors[0].error
  }
  beforeAnswer(res, async (isDone) => {
    if (isDone) {
      await settleCreditOfOrderWorkflow(req.scope).run({ input })
    } else if (hold_id) {
      await releaseOrderChangeWorkflow(req.scope).run({ input: { hold_id } })
    }
  })

  return undefined
}

type OrderOf = (req: MedusaRequest) => Promise<string | null>

const itself: OrderOf = (req) => Promise.resolve(String(req.params.id))

const behind =
  (kind: "return" | "claim" | "exchange"): OrderOf =>
  (req) =>
    orderOf(req.scope, kind, String(req.params.id))

/** What else changes what an order comes to; nothing here needs more credit, so nothing is asked before. */
const AMOUNTS: [matcher: string, of: OrderOf][] = [
  ["/admin/returns/:id/request", behind("return")],
  ["/admin/returns/:id/receive/confirm", behind("return")],
  ["/admin/returns/:id/cancel", behind("return")],
  ["/admin/claims/:id/cancel", behind("claim")],
  ["/admin/exchanges/:id/cancel", behind("exchange")],
  ["/admin/orders/:id/credit-lines", itself],
]

const settleAfter =
  (of: OrderOf) =>
  async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const order_id = await of(req)
    if (order_id) {
      beforeAnswer(res, async (isDone) => {
        if (isDone) {
          await settleCreditOfOrderWorkflow(req.scope).run({ input: { order_id } })
        }
      })
    }
    next()
  }

/** An order's credit follows its amount before the caller reads core's answer. */
export const creditOrderMiddlewares: MiddlewareRoute[] = AMOUNTS.map(([matcher, of]) => ({
  matcher,
  methods: ["POST"],
  middlewares: [settleAfter(of)],
}))
