import type { MedusaContainer } from "@medusajs/framework/types"
import type { DealerPrice } from "../../http/price"
import { targetsOf } from "../../modules/price/domain/keys"
import { bookOf, type PriceBook } from "../../modules/price/domain/price-book"
import { resolveIn } from "../../modules/price/domain/resolve-price"
import type { z } from "@medusajs/framework/zod"
import type { DealerFacts } from "../queries/dealer-facts"
import { candidatesFor } from "../queries/price-candidates"
import { connectionOf, type PricedGoods } from "../queries/price-goods"
import { nativeThresholds } from "../queries/price-market"
import { type NativePrice, nativePrices, type PricingContext } from "./native"
import { subjectOf } from "./quote"

export type SheetRequest = {
  facts: DealerFacts
  goods: readonly PricedGoods[]
  currency: string
  context: PricingContext
  at: Date
}

type Price = z.infer<typeof DealerPrice>
type Step = { quantity: number; unit_price: string; is_tax_inclusive: boolean; level: Price["level"] }

/** Medusa's own prices for every quantity from which they may change: one call for each. */
type NativeLadder = readonly { from: number; prices: Map<string, NativePrice> }[]

const nativeLadder = async (
  container: MedusaContainer,
  { goods, context }: SheetRequest
): Promise<NativeLadder> => {
  const ids = goods.flatMap(({ price_set_id }) => price_set_id ?? [])
  const thresholds = await nativeThresholds(connectionOf(container), ids)
  const ladder: { from: number; prices: Map<string, NativePrice> }[] = []
  for (const from of [...new Set([...thresholds, 1])].sort((a, b) => a - b)) {
    ladder.push({ from, prices: await nativePrices(container, ids, { ...context, quantity: from }) })
  }

  return ladder
}

const nativeAt = (ladder: NativeLadder, id: string | null, quantity: number): NativePrice | undefined =>
  id
    ? ladder
        .filter(({ from }) => from <= quantity)
        .at(-1)
        ?.prices.get(id)
    : undefined

const stepOf = (
  one: PricedGoods,
  quantity: number,
  { book, ladder, currencyTax }: { book: PriceBook; ladder: NativeLadder; currencyTax: boolean }
): Step[] => {
  const native = nativeAt(ladder, one.price_set_id, quantity)
  const resolved = resolveIn(book, targetsOf(one), quantity, native ?? { native: null, list: null })
  const nativeTax = native?.row.is_calculated_price_tax_inclusive ?? currencyTax
  if (resolved.by === "rule") {
    const { rule, unit_price, level } = resolved
    const byDefault = rule.form === "fixed" ? currencyTax : nativeTax

    return [{ quantity, unit_price, level, is_tax_inclusive: rule.is_tax_inclusive ?? byDefault }]
  }
  const list = native?.list ?? null

  return list === null
    ? []
    : [{ quantity, unit_price: String(list), level: "medusa", is_tax_inclusive: nativeTax }]
}

/** The quantities at which the price of some goods may change, rising; 1 is always among them. */
const quantitiesOf = (one: PricedGoods, book: PriceBook, ladder: NativeLadder): number[] => {
  const byRules = targetsOf(one).flatMap(([key]) =>
    (book.byTarget.get(key) ?? []).flatMap((rule) => rule.breaks.map(({ min_quantity }) => min_quantity))
  )

  return [...new Set([1, ...byRules, ...ladder.map(({ from }) => from)])].sort((a, b) => a - b)
}

const isNews = (step: Step, index: number, steps: Step[]): boolean =>
  index === 0 || steps[index - 1]?.unit_price !== step.unit_price

/**
 * A dealer's prices of some goods with every quantity from which they change. The number of queries does not depend on
 * how many goods there are: it grows only with the quantities at which Medusa's own prices change.
 */
export const priceSheet = async (container: MedusaContainer, request: SheetRequest): Promise<Price[]> => {
  const { facts, goods, currency, at } = request
  const subject = subjectOf(facts)
  const [candidates, ladder] = await Promise.all([
    candidatesFor(connectionOf(container), { subject, goods, currency, at }),
    nativeLadder(container, request),
  ])
  const book = bookOf(candidates.rules, subject, currency, at.getTime())
  const facing = { book, ladder, currencyTax: candidates.currency_is_tax_inclusive }

  return goods.map((one) => {
    const steps = quantitiesOf(one, book, ladder)
      .flatMap((quantity) => stepOf(one, quantity, facing))
      .filter(isNews)
    const single = steps.filter(({ quantity }) => quantity <= 1).at(-1)

    return {
      variant_id: one.variant_id,
      product_id: one.product_id,
      sku: one.sku,
      title: one.title,
      product_title: one.product_title,
      currency_code: currency,
      unit_price: single ? Number(single.unit_price) : null,
      is_tax_inclusive: (single ?? steps[0])?.is_tax_inclusive ?? facing.currencyTax,
      level: single?.level ?? null,
      breaks: steps.map(({ quantity, unit_price }) => ({
        min_quantity: quantity,
        unit_price: Number(unit_price),
      })),
    }
  })
}
