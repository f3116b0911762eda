import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { money } from "../../shared/money"
import { dealerFactsOfCustomer } from "../queries/dealer-facts"
import { type CartLine, pricedLinesOf } from "../queries/price-cart"
import { connectionOf, goodsOfVariants } from "../queries/price-goods"
import type { PricingContext } from "./native"
import { type Quote, quoteLines } from "./quote"

/** A line whose price is no longer the dealer's. `new_unit_price` is null when there is no price any more. */
export type ChangedLine = {
  line_id: string
  variant_id: string
  title: string
  quantity: number
  unit_price: number
  new_unit_price: number | null
  is_tax_inclusive: boolean
  new_is_tax_inclusive: boolean
}

const CONTEXT_FIELDS = [
  "id",
  "sales_channel_id",
  "currency_code",
  "region_id",
  "customer_id",
  "email",
  "locale",
  "item_total",
  "total",
  "shipping_address.city",
  "shipping_address.country_code",
  "shipping_address.province",
  "shipping_address.postal_code",
  "customer.*",
  "customer.groups.*",
  "region.*",
]

/** The context in which Medusa itself would price the lines of a cart. */
const contextOfCart = async (container: MedusaContainer, id: string): Promise<PricingContext> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: CONTEXT_FIELDS, filters: { id } })

  return { ...data[0], is_custom_price: false }
}

const priceOf = (quote: Quote): { amount: string | null; is_tax_inclusive: boolean } => {
  if (quote.by === "rule") {
    return { amount: quote.unit_price, is_tax_inclusive: quote.is_tax_inclusive }
  }

  return {
    amount: quote.native?.list === undefined || quote.native.list === null ? null : String(quote.native.list),
    is_tax_inclusive: quote.native?.row.is_calculated_price_tax_inclusive ?? false,
  }
}

const compareLine = (line: CartLine, quote: Quote): ChangedLine[] => {
  const { amount, is_tax_inclusive } = priceOf(quote)
  const isSame =
    amount !== null && money(amount).eq(line.unit_price) && is_tax_inclusive === line.is_tax_inclusive
  if (isSame) {
    return []
  }

  return [
    {
      line_id: line.line_id,
      variant_id: line.variant_id,
      title: line.title,
      quantity: Number(line.quantity),
      unit_price: Number(line.unit_price),
      new_unit_price: amount === null ? null : Number(amount),
      is_tax_inclusive: line.is_tax_inclusive,
      new_is_tax_inclusive: is_tax_inclusive,
    },
  ]
}

/**
 * Which lines of an open dealer cart would cost something else now, up or down? None for a cart that is no dealer's, and
 * for lines with a price of their own. A handful of queries when fixed amounts decide every line, however many there are.
 */
export const compareCartPrices = async (
  container: MedusaContainer,
  cartId: string,
  at: Date = new Date()
): Promise<ChangedLine[]> => {
  const connection = connectionOf(container)
  const lines = await pricedLinesOf(connection, cartId)
  const customer = lines[0]
  const facts = customer && (await dealerFactsOfCustomer(container, customer.customer_id, at))
  if (!customer || !facts || facts.dealer.status === "closed") {
    return []
  }
  const goods = new Map(
    (await goodsOfVariants(connection, [...new Set(lines.map((line) => line.variant_id))])).map((one) => [
      one.variant_id,
      one,
    ])
  )
  // A line whose variant is gone is for Medusa's own checks to refuse.
  const known = lines.flatMap((line) => {
    const one = goods.get(line.variant_id)

    return one ? [{ line, goods: one, quantity: Number(line.quantity) }] : []
  })
  const quotes = await quoteLines(container, {
    facts,
    lines: known,
    currency: customer.currency_code,
    context: () => contextOfCart(container, cartId),
    at,
  })

  return known.flatMap(({ line }, index) => {
    const quote = quotes[index]

    return quote ? compareLine(line, quote) : []
  })
}
