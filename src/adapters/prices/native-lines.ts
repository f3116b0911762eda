import type { MedusaContainer } from "@medusajs/framework/types"
import { connectionOf, type PricedGoods } from "../queries/price-goods"
import { tieredPriceSets } from "../queries/price-tiered"
import { type NativePrice, nativePrices, type PricingContext } from "./native"

type Line = { goods: Pick<PricedGoods, "price_set_id">; quantity: number }

type NativeRequest = {
  /** A function is called only when there is something to ask. */
  context: PricingContext | (() => Promise<PricingContext>)
  shared?: unknown
}

/** Medusa's own price of a price set at a quantity; undefined when there is none. */
export type NativeOf = (priceSetId: string | null, quantity: number) => NativePrice | undefined

/**
 * At which quantity is each price set asked for? A call of Medusa's is for one quantity and costs several queries, so a price set
 * whose price is the same for any quantity is asked for at the first one among the lines.
 */
const askedAt = async (
  container: MedusaContainer,
  lines: readonly Line[]
): Promise<(priceSetId: string, quantity: number) => number> => {
  const [first, ...others] = new Set(lines.map(({ quantity }) => quantity))
  if (first === undefined || others.length === 0) {
    return (_, quantity) => quantity
  }
  const ids = lines.flatMap(({ goods: { price_set_id } }) => price_set_id ?? [])
  const tiered = await tieredPriceSets(connectionOf(container), [...new Set(ids)])

  return (id, quantity) => (tiered.has(id) ? quantity : first)
}

/** Medusa's own prices of some lines: one call for each quantity that makes a difference. */
export const nativeOfLines = async (
  container: MedusaContainer,
  { context, shared }: NativeRequest,
  lines: readonly Line[]
): Promise<NativeOf> => {
  const quantityFor = await askedAt(container, lines)
  const asks = new Map<number, Set<string>>()
  for (const { goods, quantity } of lines) {
    if (goods.price_set_id) {
      const asked = quantityFor(goods.price_set_id, quantity)
      asks.set(asked, (asks.get(asked) ?? new Set()).add(goods.price_set_id))
    }
  }
  const whole = asks.size === 0 || typeof context !== "function" ? context : await context()
  const { quantity: given, ...rest } = whole as PricingContext
  const found = new Map<number, Map<string, NativePrice>>()
  for (const [quantity, ids] of asks) {
    // A listing names no quantity, and Medusa reads that a little differently from one piece.
    const asked = quantity === 1 && given === undefined ? rest : { ...rest, quantity }
    found.set(quantity, await nativePrices(container, [...ids], asked, shared))
  }

  return (id, quantity) => (id ? found.get(quantityFor(id, quantity))?.get(id) : undefined)
}
