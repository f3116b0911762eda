import type { MedusaContainer } from "@medusajs/framework/types"
import { toRaw } from "../../shared/money"
import { type DealerFacts, dealerFactsOfCustomer } from "../queries/dealer-facts"
import { connectionOf, goodsOfPriceSets } from "../queries/price-goods"
import {
  type CalculatedPrice,
  type CalculatePrices,
  ORIGINAL,
  type PricingContext,
  pricingOf,
} from "./native"
import { installPromotionVeto, provePromotionVeto } from "./promotions"
import { type Quote, quoteLines } from "./quote"

/** Who is buying, as cart and order flows (customer_id, customer.id) and our listing middleware (customer_id) say it. */
const customerOf = (context: PricingContext): string | undefined => {
  const { customer_id, customer } = context as { customer_id?: unknown; customer?: { id?: unknown } | null }
  const id = customer_id ?? customer?.id

  return typeof id === "string" && id ? id : undefined
}

const NO_ORIGIN = { id: null, price_list_id: null, min_quantity: null, max_quantity: null }

/** A dealer price as Medusa would answer the price of an override list, without naming a list. */
const toCalculatedPrice = (
  id: string,
  { unit_price, is_tax_inclusive }: Extract<Quote, { by: "rule" }>,
  currency_code: string
): CalculatedPrice => {
  const origin = { ...NO_ORIGIN, price_list_type: "override" }

  return {
    id,
    is_calculated_price_price_list: true,
    is_calculated_price_tax_inclusive: is_tax_inclusive,
    calculated_amount: Number(unit_price),
    raw_calculated_amount: toRaw(unit_price),
    is_original_price_price_list: true,
    is_original_price_tax_inclusive: is_tax_inclusive,
    original_amount: Number(unit_price),
    raw_original_amount: toRaw(unit_price),
    currency_code,
    calculated_price: { ...origin },
    original_price: { ...origin },
  }
}

/** The dealer a context speaks for; undefined for a guest, a customer of no dealer, and a closed dealer's members. */
const buyerOf = async (
  container: MedusaContainer,
  context: PricingContext,
  at: Date
): Promise<DealerFacts | undefined> => {
  const customerId = customerOf(context)
  const facts = customerId ? await dealerFactsOfCustomer(container, customerId, at) : null

  return facts && facts.dealer.status !== "closed" ? facts : undefined
}

/** A context with this key is a question whether calls still reach the overlay; the value is called when they do. */
const PROBE = Symbol.for("medusa-plugin-dealers.probe")

const answerProbe = (context: object): void => {
  const probe = (context as { [PROBE]?: unknown })[PROBE]
  if (typeof probe === "function") {
    probe()
  }
}

const overlay = (container: MedusaContainer, original: CalculatePrices): CalculatePrices =>
  async function calculatePrices(this: unknown, filters, pricing, shared) {
    const context = pricing?.context ?? {}
    answerProbe(context)
    const at = new Date()
    const untouched = (ids: string[]): Promise<CalculatedPrice[]> =>
      original.call(this, { ...filters, id: ids }, pricing, shared)
    const currency = typeof context.currency_code === "string" ? context.currency_code.toLowerCase() : ""
    if (!currency || !customerOf(context) || !filters.id.length) {
      return untouched(filters.id)
    }
    const [facts, goods] = await Promise.all([
      buyerOf(container, context, at),
      goodsOfPriceSets(connectionOf(container), filters.id),
    ])
    if (!facts || !goods.length) {
      return untouched(filters.id)
    }
    const quantity = Number(context.quantity ?? 1)
    const lines = goods.map((one) => ({ goods: one, quantity }))
    const quotes = await quoteLines(container, { facts, lines, currency, context, at, shared })
    const rows = new Map<string, CalculatedPrice>()
    quotes.forEach((quote, index) => {
      const id = goods[index]?.price_set_id ?? ""
      const row = quote.by === "rule" ? toCalculatedPrice(id, quote, currency) : quote.native?.row
      if (row) {
        rows.set(id, row)
      }
    })
    const others = new Set(goods.map((one) => one.price_set_id))
    const rest = filters.id.filter((id) => !others.has(id))
    const restRows = rest.length ? await untouched(rest) : []
    restRows.forEach((row) => rows.set(row.id, row))

    return filters.id.flatMap((id) => rows.get(id) ?? [])
  }

/**
 * Lays dealer prices over the Pricing module's `calculatePrices`. Calling it again changes nothing. Shipping price sets
 * and calls that name no dealer's member get Medusa's own answer.
 */
export const installPriceOverlay = (container: MedusaContainer): void => {
  installPromotionVeto(container)
  const pricing = pricingOf(container)
  if (pricing[ORIGINAL]) {
    return
  }
  const original = pricing.calculatePrices
  pricing[ORIGINAL] = original
  pricing.calculatePrices = overlay(container, original)
}

/** Do prices still go through the overlay, and is Medusa beneath as it expects? What is wrong, in sentences; [] when all is well. */
export const provePriceOverlay = async (container: MedusaContainer): Promise<string[]> => {
  const pricing = pricingOf(container)
  let isReached = false
  const probe = (): void => {
    isReached = true
  }
  const answer: unknown = await pricing
    .calculatePrices({ id: [] }, { context: { currency_code: "xxx", [PROBE]: probe } })
    .catch((error: unknown) => error)

  return [
    ...(isReached ? [] : ["Calls of the Pricing module's calculatePrices do not reach the dealer prices."]),
    ...(Array.isArray(answer) ? [] : [`The Pricing module does not answer: ${String(answer)}`]),
    ...(typeof pricing.pricingRepository_?.calculatePrices === "function"
      ? []
      : ["The Pricing module keeps its default prices elsewhere than this version of the plugin knows."]),
    ...provePromotionVeto(container),
  ]
}
