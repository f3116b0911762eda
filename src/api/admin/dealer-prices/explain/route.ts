import { currencyAsked, explainFor } from "../../../../adapters/prices"
import { dealerFactsOf } from "../../../../adapters/queries/dealer-facts"
import { connectionOf, goodsOfVariants } from "../../../../adapters/queries/price-goods"
import { priceEndpoints } from "../../../../http/price"
import { refusal } from "../../../../workflows/refuse"
import { route } from "../../../respond"

export const GET = route(priceEndpoints.explainPrice, async ({ scope, query, language }) => {
  const { dealer_id, variant_id, quantity, region_id } = query
  const at = query.at ? new Date(query.at) : new Date()
  const facts = await dealerFactsOf(scope, dealer_id, at)
  if (!facts) {
    throw refusal("dealer_not_found", { id: dealer_id })
  }
  const [goods] = await goodsOfVariants(connectionOf(scope), [variant_id])
  if (!goods) {
    throw refusal("variant_not_found", { id: variant_id })
  }
  const currency = await currencyAsked(scope, query, facts)

  return {
    explanation: await explainFor(scope, { facts, goods, quantity, at, currency, region_id, language }),
  }
})
