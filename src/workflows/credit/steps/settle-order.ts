import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderPaymentCollectionWorkflow, refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { type CreditOrder, creditOrderOf } from "../../../adapters/queries/credit-orders"
import { CREDIT_MODULE } from "../../../modules/credit"
import { type OrderMove, settleOrder } from "../../../modules/credit/domain/settle-order"
import type { OrderTurn } from "../../../modules/credit/service"
import { money } from "../../../shared/money"
import { alarmUnheld } from "./alarm-unheld"
import { demandTurn } from "./order-turn"

/** What of this order is out of line? Nothing is, of one that is not paid on account, and of one whose change is under way. */
export const movesOf = (order: CreditOrder): OrderMove[] =>
  order.is_on_credit && !order.is_canceled
    ? settleOrder({
        ...order,
        total: order.is_draft ? 0 : order.total,
        wants_hold: order.wants_hold && !order.is_opted_out && !order.is_draft,
      }).filter((move) => move.kind !== "release" || !isUnderWay(order, move.hold_id))
    : []

const isUnderWay = ({ holds }: CreditOrder, holdId: string): boolean =>
  holds.some(({ id, is_new }) => id === holdId && is_new)

/** The same surplus of a hold is given back once, whoever finds it. */
const releaseKeyOf = ({ holds }: CreditOrder, holdId: string): string =>
  `settle:${holdId}:${holds.find(({ id }) => id === holdId)?.released ?? ""}`

/** What waits to be paid, with exactly this amount. */
const collectionFor = async (
  container: MedusaContainer,
  { order_id, collection }: CreditOrder,
  amount: string
): Promise<string> => {
  if (!collection) {
    const input = { order_id, amount: Number(amount) }
    const { result } = await createOrderPaymentCollectionWorkflow(container).run({ input })

    return result[0]?.id ?? ""
  }
  if (!money(collection.amount).eq(amount)) {
    await container.resolve(Modules.PAYMENT).updatePaymentCollections(collection.id, { amount })
  }

  return collection.id
}

/**
 * One payment on account for all that is due: authorised through Medusa, so that its button captures it. Where the limit does
 * not allow it, an admin is told, and the next run tries again.
 */
const holdAnew = async (container: MedusaContainer, order: CreditOrder, amount: string): Promise<void> => {
  const { order_id, provider_id, currency_code } = order
  if (!provider_id) {
    return
  }
  const payments = container.resolve(Modules.PAYMENT)
  const collectionId = await collectionFor(container, order, amount)
  const session = await payments.createPaymentSession(collectionId, {
    provider_id,
    currency_code,
    amount,
    data: {},
  })
  await payments.authorizePaymentSession(session.id, {}).catch(async (error: unknown) => {
    await payments.deletePaymentSession(session.id)
    await alarmUnheld(container, { order_id, what: amount }, error)
  })
}

/** Refunds payments on account through Medusa, the newest first, so that its books and ours say the same. */
const refund = async (
  container: MedusaContainer,
  { captured }: CreditOrder,
  amount: OrderMove["amount"]
): Promise<void> => {
  let left = amount
  for (const { payment_id, refundable } of captured) {
    const part = left.lt(refundable) ? left : money(refundable)
    if (part.isGreaterThan(0)) {
      await refundPaymentWorkflow(container).run({ input: { payment_id, amount: part.toFixed() } })
      left = left.minus(part)
    }
  }
}

const make = async (container: MedusaContainer, order: CreditOrder, move: OrderMove): Promise<void> => {
  const amount = move.amount.toFixed()
  switch (move.kind) {
    case "hold":
      await holdAnew(container, order, amount)
      break
    case "release":
      await container.resolve(CREDIT_MODULE).releaseHold({
        hold_id: move.hold_id,
        amount,
        key: releaseKeyOf(order, move.hold_id),
        now: new Date(),
      })
      break
    case "refund":
      await refund(container, order, move.amount)
  }
}

/**
 * Makes the moves that bring ledger and order in line; answers how many. They follow what has happened to the order already, so
 * there is nothing to undo: a run that breaks off is finished by the next.
 */
export const settleOrderStep = createStep(
  "dealer-settle-credit-of-order",
  async (turn: OrderTurn, { container }) => {
    const order = await creditOrderOf(container, turn.order_id, new Date())
    const moves = order ? movesOf(order) : []
    for (const move of moves) {
      await demandTurn(container, turn)
      await make(container, order as CreditOrder, move)
    }

    return new StepResponse(moves.length)
  }
)
