import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ordersOutOfLine } from "../../adapters/queries/credit-orders"
import { strayHolds, unboundHolds } from "../../adapters/queries/credit-reconcile"
import { CREDIT_MODULE } from "../../modules/credit"
import { holdOrdersStep } from "./steps/hold-orders"
import { releaseHoldsStep } from "./steps/release-holds"
import { restoreHoldsStep } from "./steps/restore-holds"
import { writeMovesStep } from "./steps/write-moves"
import { settleCreditOfOrderWorkflow } from "./settle-order"

/** Binding a hold to the order of its cart states a fact; there is nothing to undo. */
const bindHoldsStep = createStep("dealer-bind-credit-holds", async (_: number, { container }) => {
  const holds = await unboundHolds(container)
  for (const { hold_id, order_id } of holds) {
    await container.resolve(CREDIT_MODULE).bindHold(hold_id, order_id)
  }

  return new StepResponse(holds.length)
})

const findStrayHoldsStep = createStep("dealer-find-stray-credit-holds", async (_: number, { container }) => {
  const holds = await strayHolds(container, new Date())

  return new StepResponse(
    holds.map(({ hold_id, why }) => ({ hold_id, key: `${why}:${hold_id}`, note: why, actor_id: null }))
  )
})

/** Each order is settled on its own, and stays settled when a later one fails. */
const settleOrdersStep = createStep("dealer-settle-credit-of-orders", async (_: number, { container }) => {
  const orders = await ordersOutOfLine(container, new Date())
  for (const { order_id } of orders) {
    await settleCreditOfOrderWorkflow(container).run({ input: { order_id }, throwOnError: false })
  }

  return new StepResponse(orders.length)
})

/**
 * Catches up with what no event told us and with what broke off: holds the credit of orders that stand without it, binds holds
 * to orders, writes what Medusa captured and refunded without the ledger knowing, holds
 * again what a cancellation that broke off gave back, settles orders that have changed, and gives back holds of carts that became no
 * order in time, of orders cancelled or gone, and of cancelled payments. A hold of a live order is never released. Safe to run at any time.
 */
export const reconcileCreditWorkflow = createWorkflow(
  "dealer-reconcile-credit",
  (input: Record<string, never>) =>
    new WorkflowResponse(
      releaseHoldsStep(
        findStrayHoldsStep(
          settleOrdersStep(restoreHoldsStep(writeMovesStep(bindHoldsStep(holdOrdersStep(input)))))
        )
      )
    )
)
