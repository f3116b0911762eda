import { currencyAsked, listingContext, priceSheet } from "../../../../../adapters/prices"
import { catalogueOf } from "../../../../../adapters/queries/price-catalogue"
import { connectionOf } from "../../../../../adapters/queries/price-goods"
import { namesOfBuyer } from "../../../../../adapters/queries/price-market"
import { priceEndpoints } from "../../../../../http/price"
import { route } from "../../../../respond"
import { channelsOf, priceReaderOf } from "./reader"

export const GET = route(priceEndpoints.myPrices, async ({ req, scope, query, actorId, language }) => {
  const at = new Date()
  const facts = await priceReaderOf(scope, actorId, at)
  const connection = connectionOf(scope)
  const { limit, offset, q, product_id, category_id, variant_id } = query
  const [currency, names, { goods, count }] = await Promise.all([
    currencyAsked(scope, query, facts),
    namesOfBuyer(connection, facts, language),
    catalogueOf(connection, {
      channel_ids: channelsOf(req),
      variant_ids: typeof variant_id === "string" ? [variant_id] : variant_id,
      q,
      product_id,
      category_id,
      limit,
      offset,
    }),
  ])
  const context = listingContext(currency, query.region_id, names.group_ids)

  return { prices: await priceSheet(scope, { facts, goods, currency, context, at }), count, limit, offset }
})
