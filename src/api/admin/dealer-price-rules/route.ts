import { isPriceRuleSort, listPriceRules } from "../../../adapters/queries/price-rules"
import { priceEndpoints } from "../../../http/price"
import { createPriceRuleWorkflow } from "../../../workflows/price/create-price-rule"
import { refusal } from "../../../workflows/refuse"
import { route } from "../../respond"
import { priceRuleReply } from "./reply"

export const GET = route(priceEndpoints.listPriceRules, async ({ scope, query, language }) => {
  if (query.order && !isPriceRuleSort(query.order)) {
    throw refusal("sort_unknown", { field: query.order })
  }

  return {
    ...(await listPriceRules(scope, query, language)),
    limit: query.limit,
    offset: query.offset,
  }
})

export const POST = route(priceEndpoints.createPriceRule, async ({ scope, body, language }) => {
  const { result } = await createPriceRuleWorkflow(scope).run({ input: { rule: body } })

  return priceRuleReply(scope, result.id, language)
})
