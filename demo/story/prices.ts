import type { Store } from "./http"
import { FIRST_PRICE, type Setting } from "./setting"
import { type Teller, yuan } from "./teller"

type Priced = {
  id: string
  variants: { id: string; calculated_price?: { calculated_amount: number | null } }[]
}

/** The owner, a dealer of another tier and region, and a guest look at the same articles; the owner asks why. */
export const comparePrices = async (
  store: Store,
  { owner, other, regionId, agreed, rated }: Setting,
  { chapter, say, holds }: Teller
): Promise<void> => {
  chapter("Three people look at the same product list")
  const listed = async (token?: string): Promise<(number | null)[]> => {
    const ids = [agreed, rated].map(({ productId }) => `id[]=${productId}`).join("&")
    const { products } = await store.ask<{ products: Priced[] }>(
      `/store/products?${ids}&region_id=${regionId}&fields=id,*variants.calculated_price`,
      token ? { token } : {}
    )
    const variants = products.flatMap((product) => product.variants)

    return [agreed, rated].map(
      ({ variantId }) =>
        variants.find(({ id }) => id === variantId)?.calculated_price?.calculated_amount ?? null
    )
  }
  const [mine, theirs, guests] = [await listed(owner), await listed(other), await listed()]
  say(`${"".padEnd(12)}${agreed.title} | ${rated.title}`)
  for (const [who, prices] of [
    ["the owner", mine],
    ["the other", theirs],
    ["a guest", guests],
  ] as const) {
    say(`${who.padEnd(12)}${prices.map((price) => yuan(price)).join(" | ")}`)
  }
  holds("the owner sees the price agreed for tier and territory", mine[0] === FIRST_PRICE.single, mine)
  holds(
    "nobody sees the same as another",
    [0, 1].every((row) => new Set([mine[row], theirs[row], guests[row]]).size === 3),
    { mine, theirs, guests }
  )
  const { prices } = await store.dealers(owner).myPrices({
    query: { variant_id: [agreed.variantId], region_id: regionId, limit: 20, offset: 0 },
  })
  const breaks = prices[0]?.breaks ?? []
  holds(
    `the price list shows the breaks: ${breaks.map((step) => `${yuan(step.unit_price)} from ${step.min_quantity}`).join(", ")}`,
    breaks.some(({ min_quantity, unit_price }) => min_quantity === 100 && unit_price === FIRST_PRICE.from100),
    prices
  )
}

/** The owner asks why 120 of an article cost what they cost. */
export const explain = async (
  store: Store,
  { owner, regionId, agreed, fixedRule }: Setting,
  { chapter, say, holds }: Teller
): Promise<void> => {
  chapter("The owner asks why the price is what it is")
  const { explanation } = await store.dealers(owner).explainMyPrice({
    params: { variant_id: agreed.variantId },
    query: { quantity: 120, region_id: regionId },
  })
  say(`${explanation.quantity} × ${agreed.title}: ${yuan(explanation.unit_price)} (list price ${yuan(explanation.native_price)})`) // prettier-ignore
  for (const candidate of explanation.candidates) {
    say(`${candidate.won ? "→" : " "} ${candidate.name}: ${yuan(candidate.unit_price)}, ${candidate.because}`)
  }
  const winner = explanation.candidates.find(({ won }) => won)
  holds(
    "the rule for tier and territory won, and every other says why it did not",
    winner?.rule_id === fixedRule.id && explanation.candidates.filter(({ won }) => !won).every(({ because }) => because !== "won"), // prettier-ignore
    explanation
  )
}
