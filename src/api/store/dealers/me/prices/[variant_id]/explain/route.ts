import { currencyAsked, explainToDealer } from "../../../../../../../adapters/prices"
import { catalogueOf } from "../../../../../../../adapters/queries/price-catalogue"
import { connectionOf } from "../../../../../../../adapters/queries/price-goods"
import { priceEndpoints } from "../../../../../../../http/price"
import { refusal } from "../../../../../../../workflows/refuse"
import { route } from "../../../../../../respond"
import { channelsOf, priceReaderOf } from "../../reader"

export const GET = route(
  priceEndpoints.explainMyPrice,
  async ({ req, scope, params: { variant_id = "" }, query, actorId, language }) => {
    const at = new Date()
    const facts = await priceReaderOf(scope, actorId, at)
    const sold = await catalogueOf(connectionOf(scope), {
      channel_ids: channelsOf(req),
      variant_ids: [variant_id],
      limit: 1,
      offset: 0,
    })
    const [goods] = sold.goods
    if (!goods) {
      throw refusal("variant_not_found", { id: variant_id })
    }
    const currency = await currencyAsked(scope, query, facts)
    const { quantity, region_id } = query

    return {
      explanation: await explainToDealer(scope, {
        facts,
        goods,
        quantity,
        at,
        currency,
        region_id,
        language,
      }),
    }
  }
)
