import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PriceLevel } from "../../http/price"
import type { Rule } from "../../modules/price/domain/price-book"
import { money } from "../../shared/money"
import type { DealerFacts } from "../queries/dealer-facts"
import { type CartLine, pricedLinesOf } from "../queries/price-cart"
import { connectionOf, goodsOfVariants } from "../queries/price-goods"
import { corePricesOf, PRICING_FIELDS } from "./core-prices"
import type { PricingContext } from "./native"
import { type Quote, quoteForGuest, quoteLines } from "./quote"

/** A line that would cost something else now. `new_unit_price` is null when there is no price any more. */
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

/** What makes the price of a line now: the rule that won, or Medusa. Decimals as text. */
export type PathLine = {
  line_id: string
  variant_id: string
  quantity: string
  unit_price: string | null
  is_tax_inclusive: boolean
  level: PriceLevel
  rule: Pick<Rule, "id" | "name" | "version" | "dealer_id" | "tier_id" | "territory_id"> | null
}

/** What an open cart would cost now: the lines that differ, and the price path of all. */
export type CartComparison = { changed: ChangedLine[]; lines: PathLine[] }

type Weighed = { line: CartLine; now: PathLine }

/** The context in which Medusa itself would price the lines of a cart. */
const contextOfCart = async (container: MedusaContainer, id: string): Promise<PricingContext> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: PRICING_FIELDS, filters: { id } })

  return { ...data[0], is_custom_price: false }
}

type Made = Pick<PathLine, "unit_price" | "is_tax_inclusive" | "level" | "rule">

const makingOf = (quote: Quote): Made => {
  if (quote.by === "medusa") {
    const listed = quote.native?.list ?? null

    return {
      unit_price: listed === null ? null : String(listed),
      is_tax_inclusive: quote.native?.row.is_calculated_price_tax_inclusive ?? false,
      level: "medusa",
      rule: null,
    }
  }
  const { id, name, version, dealer_id, tier_id, territory_id } = quote.rule

  return {
    unit_price: quote.unit_price,
    is_tax_inclusive: quote.is_tax_inclusive,
    level: quote.level,
    rule: { id, name, version, dealer_id, tier_id, territory_id },
  }
}

const weigh = (line: CartLine, quote: Quote): Weighed => {
  const { line_id, variant_id, quantity } = line

  return { line, now: { line_id, variant_id, quantity, ...makingOf(quote) } }
}

const hasChanged = ({ line, now }: Weighed): boolean =>
  now.unit_price === null ||
  !money(now.unit_price).eq(line.unit_price) ||
  now.is_tax_inclusive !== line.is_tax_inclusive

const toChangedLine = ({ line, now }: Weighed): ChangedLine => ({
  line_id: line.line_id,
  variant_id: line.variant_id,
  title: line.title,
  quantity: Number(line.quantity),
  unit_price: Number(line.unit_price),
  new_unit_price: now.unit_price === null ? null : Number(now.unit_price),
  is_tax_inclusive: line.is_tax_inclusive,
  new_is_tax_inclusive: now.is_tax_inclusive,
})

/** A refresh has the last word: a host's own pricing context may make Medusa say otherwise than our comparison. */
const settle = async (container: MedusaContainer, cartId: string, weighed: Weighed[]): Promise<Weighed[]> => {
  const core = weighed.some(hasChanged) ? await corePricesOf(container, cartId) : null

  return weighed.map(({ line, now }) => ({ line, now: { ...now, ...core?.get(line.line_id) } }))
}

/**
 * Which lines of an open cart would cost something else now, up or down, and what makes the price of each? For a dealer's
 * member by the dealer's rules; for everybody else (`facts` null, or of a closed dealer) by Medusa's own prices. Lines with
 * a price of their own are not asked about. `variantIds`: what is already known to be in it. A handful of queries when fixed
 * amounts decide every line, however many there are.
 */
export const compareCartPrices = async (
  container: MedusaContainer,
  cartId: string,
  facts: DealerFacts | null,
  { variantIds = [] }: { variantIds?: readonly string[] } = {}
): Promise<CartComparison> => {
  const connection = connectionOf(container)
  const [lines, expected] = await Promise.all([
    pricedLinesOf(connection, cartId),
    goodsOfVariants(connection, variantIds),
  ])
  const first = lines[0]
  if (!first) {
    return { changed: [], lines: [] }
  }
  const others = lines.map((line) => line.variant_id).filter((id) => !variantIds.includes(id))
  const found = [...expected, ...(await goodsOfVariants(connection, [...new Set(others)]))]
  const goods = new Map(found.map((one) => [one.variant_id, one]))
  // A line whose variant is gone is for Medusa's own checks to refuse.
  const known = lines.flatMap((line) => {
    const one = goods.get(line.variant_id)

    return one ? [{ line, goods: one, quantity: Number(line.quantity) }] : []
  })
  const request = {
    lines: known,
    currency: first.currency_code,
    context: () => contextOfCart(container, cartId),
    at: new Date(),
  }
  const quotes =
    facts && facts.dealer.status !== "closed"
      ? await quoteLines(container, { ...request, facts })
      : await quoteForGuest(container, request)
  const weighed = known.flatMap(({ line }, index) => {
    const quote = quotes[index]

    return quote ? [weigh(line, quote)] : []
  })
  const settled = await settle(container, cartId, weighed)

  return { changed: settled.filter(hasChanged).map(toChangedLine), lines: settled.map(({ now }) => now) }
}
