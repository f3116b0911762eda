import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unwrittenMoves } from "../../../adapters/queries/credit-unwritten"
import { CREDIT_MODULE } from "../../../modules/credit"
import { roundTo } from "../../../shared/money"

/**
 * Writes the charges and refunds that Medusa made when nobody could tell the ledger, under the provider's own keys, so that
 * they are written once whoever comes first. They state what happened; there is nothing to undo.
 */
export const writeMovesStep = createStep("dealer-write-credit-moves", async (_: number, { container }) => {
  const credit = container.resolve(CREDIT_MODULE)
  const now = new Date()
  const moves = await unwrittenMoves(container, now)
  for (const move of moves) {
    const { kind, id, hold_id, account_id, order_id, currency_code, amount, time_zone, made_at } = move
    const writing = {
      key: `${kind}:${id}`,
      reference: id,
      amount: roundTo(amount, currency_code),
      time_zone: time_zone ?? undefined,
      effective_at: new Date(made_at),
      now,
    }
    await (kind === "capture"
      ? credit.chargeHold({ ...writing, hold_id })
      : credit.record({ ...writing, account_id, order_id, kind: "refund" }))
  }

  return new StepResponse(moves.length)
})
