import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { type CreditOrder, creditOrderOf } from "../../../adapters/queries/credit-orders"
import { capturedFor, shipmentsOfOrder } from "../../../adapters/queries/credit-shipments"
import { CREDIT_MODULE } from "../../../modules/credit"
import {
  isAllShipped,
  type OrderedLine,
  shipmentCharges,
} from "../../../modules/credit/domain/shipment-charges"
import type { OrderTurn } from "../../../modules/credit/service"
import { money } from "../../../shared/money"
import { demandTurn } from "./order-turn"

type Claim = { id: string; key: string; order_id: string; amount: string }
type Line = {
  id: string
  total: number | string
  requires_shipping: boolean
  detail: Record<"quantity" | "return_received_quantity" | "return_dismissed_quantity", number | string>
}

const linesOf = async (container: MedusaContainer, id: string): Promise<OrderedLine[]> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["total", "items.*", "items.total", "items.detail.*", "items.tax_lines.*", "items.adjustments.*"],
    filters: { id },
  })
  const { items = [] } = (data[0] ?? {}) as unknown as { items?: Line[] }

  return items.map((line) => ({
    id: line.id,
    total: String(line.total),
    quantity: String(line.detail.quantity),
    returned: money(String(line.detail.return_received_quantity))
      .plus(String(line.detail.return_dismissed_quantity))
      .toFixed(),
    must_ship: line.requires_shipping,
  }))
}

/** Speaks for the charges of what has left the house; undone as long as Medusa has captured nothing for them. */
export const claimShipmentsStep = createStep(
  "dealer-claim-credit-shipments",
  async ({ order_id }: { order_id: string }, { container }) => {
    const credit = container.resolve(CREDIT_MODULE)
    const now = new Date()
    const order = credit.chargesOnShipment ? await creditOrderOf(container, order_id, now) : undefined
    if (!order || order.is_canceled || !order.holds.some(({ stands }) => stands)) {
      return new StepResponse<Claim[], string[]>([], [])
    }
    const [shipments, lines] = await Promise.all([
      shipmentsOfOrder(container, order_id),
      linesOf(container, order_id),
    ])
    const { claimed, open } = await credit.shipments.claim({
      order_id,
      charges: shipmentCharges(lines, shipments, order.currency_code).map(({ id, amount }) => ({
        key: id,
        amount,
      })),
      takes_rest: isAllShipped(lines, shipments),
      now,
    })

    return new StepResponse<Claim[], string[]>(
      [...open, ...claimed],
      claimed.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(CREDIT_MODULE).shipments.withdraw(ids)
    }
  }
)

/** Captures through Medusa what is claimed and not captured yet, from whatever payments of ours stand on the order. */
const charge = async (container: MedusaContainer, { order_id, key, amount }: Claim): Promise<void> => {
  const order = (await creditOrderOf(container, order_id, new Date())) as CreditOrder
  let left = money(amount).minus(await capturedFor(container, order_id, key))
  for (const { payment_id, remaining } of order.holds) {
    const part = left.lt(remaining) ? left : money(remaining)
    if (payment_id && part.isGreaterThan(0)) {
      await capturePaymentWorkflow(container).run({
        input: { payment_id, amount: part.toFixed(), captured_by: key },
      })
      left = left.minus(part)
    }
  }
}

/**
 * Charges each claim. A capture states what has left the house; it is not undone, and one that fails is claimed again by the
 * next run, which sees what was captured in its name.
 */
export const chargeClaimsStep = createStep(
  "dealer-charge-credit-shipments",
  async ({ claims, turn }: { claims: Claim[]; turn: OrderTurn }, { container }) => {
    for (const claim of claims) {
      await demandTurn(container, turn)
      await charge(container, claim)
      await container.resolve(CREDIT_MODULE).shipments.confirm(claim.id, new Date())
    }

    return new StepResponse(claims.length)
  }
)
