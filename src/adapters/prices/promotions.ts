import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { dealerFactsOfCustomer } from "../queries/dealer-facts"
import { connectionOf, goodsOfVariants } from "../queries/price-goods"
import { type PricingContext } from "./native"
import { quoteLines } from "./quote"

type Action = { action: string; item_id?: string }
type Item = {
  id: string
  variant_id?: string | null
  quantity: unknown
  is_custom_price?: boolean
  is_discountable?: boolean
}
type PromotionContext = PricingContext & { items?: Item[] }
type ComputeActions = (codes: string[], context: PromotionContext, ...rest: unknown[]) => Promise<Action[]>

const ORIGINAL = Symbol.for("medusa-plugin-dealers.computeActions")

type PromotionInstance = { computeActions: ComputeActions; [ORIGINAL]?: ComputeActions }

const promotionsOf = (container: Pick<MedusaContainer, "resolve">): PromotionInstance =>
  container.resolve(Modules.PROMOTION) as unknown as PromotionInstance

const numberOf = (quantity: unknown): number =>
  Number(typeof quantity === "object" && quantity !== null && "value" in quantity ? quantity.value : quantity)

/** The lines whose dealer price forbids promotions on top. */
const closedLines = async (container: MedusaContainer, context: PromotionContext): Promise<Set<string>> => {
  const { customer_id, customer, currency_code } = context as {
    customer_id?: string
    customer?: { id?: string } | null
    currency_code?: string
  }
  const customerId = customer?.id ?? customer_id
  const at = new Date()
  const facts = customerId ? await dealerFactsOfCustomer(container, customerId, at) : null
  if (!facts || facts.dealer.status === "closed" || !currency_code) {
    return new Set()
  }
  const priced = (context.items ?? []).filter((item) => item.variant_id && !item.is_custom_price)
  const goods = await goodsOfVariants(
    connectionOf(container),
    priced.map((item) => item.variant_id ?? "")
  )
  const lines = priced.flatMap((item) => {
    const one = goods.find(({ variant_id }) => variant_id === item.variant_id)

    return one ? [{ id: item.id, goods: one, quantity: numberOf(item.quantity) }] : []
  })
  const { items: _, ...pricing } = context
  const quotes = await quoteLines(container, { facts, lines, currency: currency_code, context: pricing, at })

  return new Set(
    lines
      .filter((_line, index) => {
        const quote = quotes[index]

        return quote?.by === "rule" && !quote.rule.allows_promotions
      })
      .map(({ id }) => id)
  )
}

const isOnItem = ({ action }: Action): boolean => action === "addItemAdjustment"

const overlay = (container: MedusaContainer, original: ComputeActions): ComputeActions =>
  async function computeActions(this: unknown, codes, context, ...rest) {
    const actions = await original.call(this, codes, context, ...rest)
    if (!actions.some(isOnItem)) {
      return actions
    }
    const closed = await closedLines(container, context)
    if (!closed.size) {
      return actions
    }
    const items = (context.items ?? []).map((item) =>
      closed.has(item.id) ? { ...item, is_discountable: false } : item
    )
    const again = await original.call(this, codes, { ...context, items }, ...rest)

    // "Buy x get y" does not ask whether a line takes discounts.
    return again.filter((action) => !isOnItem(action) || !closed.has(action.item_id ?? ""))
  }

/** Keeps promotions off lines whose price rule forbids them. Calling it again changes nothing. */
export const installPromotionVeto = (container: MedusaContainer): void => {
  const promotions = promotionsOf(container)
  if (promotions[ORIGINAL]) {
    return
  }
  const original = promotions.computeActions
  promotions[ORIGINAL] = original
  promotions.computeActions = overlay(container, original)
}

/** Does the Promotion module's method still go through the veto? What is wrong, in sentences. */
export const provePromotionVeto = (container: MedusaContainer): string[] =>
  promotionsOf(container)[ORIGINAL] ? [] : ["Promotions are not kept off prices that forbid them."]
