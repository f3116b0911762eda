import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Native } from "../../modules/price/domain/resolve-price"

type Raw = { value: string | number } | null

/** A row of `calculatePrices` as Medusa 2.21 answers it. */
export type CalculatedPrice = {
  id: string
  is_calculated_price_price_list: boolean
  is_calculated_price_tax_inclusive: boolean
  calculated_amount: number | null
  raw_calculated_amount: Raw
  is_original_price_price_list: boolean
  is_original_price_tax_inclusive: boolean
  original_amount: number | null
  raw_original_amount: Raw
  currency_code: string | null
  calculated_price: PriceOrigin
  original_price: PriceOrigin
}
type PriceOrigin = {
  id: string | null
  price_list_id: string | null
  price_list_type: string | null
  min_quantity: number | null
  max_quantity: number | null
}

/** The context Medusa prices in: at least a currency; whose cart or listing it is when known. */
export type PricingContext = Record<string, unknown>

export type CalculatePrices = (
  filters: { id: string[] },
  pricing?: { context?: PricingContext },
  shared?: unknown
) => Promise<CalculatedPrice[]>

/** Where the overlay keeps Medusa's own method on the Pricing module. */
export const ORIGINAL = Symbol.for("medusa-plugin-dealers.calculatePrices")

/** The Pricing module with the parts the overlay leans on. */
type PricingInstance = {
  calculatePrices: CalculatePrices
  [ORIGINAL]?: CalculatePrices
  pricingRepository_: {
    calculatePrices: (
      filters: { id: string[] },
      pricing: { context: PricingContext }
    ) => Promise<{ price_set_id: string; price_list_id: string | null; amount: string; raw_amount: Raw }[]>
  }
}

export const pricingOf = (container: Pick<MedusaContainer, "resolve">): PricingInstance =>
  container.resolve(Modules.PRICING) as unknown as PricingInstance

/** Medusa's own answer, without any dealer price. */
const calculateNative = (
  container: Pick<MedusaContainer, "resolve">,
  ids: string[],
  context: PricingContext,
  shared?: unknown
): Promise<CalculatedPrice[]> => {
  const pricing = pricingOf(container)
  const original = pricing[ORIGINAL] ?? pricing.calculatePrices

  return original.call(pricing, { id: ids }, { context }, shared)
}

/** Medusa's row for a price set, with the default price that its lists hide. */
export type NativePrice = Native & { row: CalculatedPrice }

const exact = (raw: Raw, plain: number | string | null): string | null => {
  const value = raw?.value ?? plain

  return value === null ? null : String(value)
}

const defaultOf = (row: CalculatedPrice): string | null =>
  row.is_calculated_price_price_list
    ? exact(row.raw_original_amount, row.original_amount)
    : exact(row.raw_calculated_amount, row.calculated_amount)

/** Medusa's own prices by price set. An override list hides the default price: that one is read from the rows below. */
export const nativePrices = async (
  container: Pick<MedusaContainer, "resolve">,
  ids: string[],
  context: PricingContext,
  shared?: unknown
): Promise<Map<string, NativePrice>> => {
  const rows = ids.length ? await calculateNative(container, ids, context, shared) : []
  const hidden = rows.filter((row) => row.is_original_price_price_list).map(({ id }) => id)
  const below = hidden.length
    ? await pricingOf(container).pricingRepository_.calculatePrices({ id: hidden }, { context })
    : []

  return new Map(
    rows.map((row) => {
      const under = below.find((price) => price.price_set_id === row.id && !price.price_list_id)
      const native = row.is_original_price_price_list
        ? exact(under?.raw_amount ?? null, under?.amount ?? null)
        : defaultOf(row)

      return [row.id, { row, native, list: exact(row.raw_calculated_amount, row.calculated_amount) }]
    })
  )
}
