import { priceEndpoints } from "../../../../http/price"
import { deletePriceRuleWorkflow } from "../../../../workflows/price/delete-price-rule"
import { updatePriceRuleWorkflow } from "../../../../workflows/price/update-price-rule"
import { route } from "../../../respond"
import { priceRuleReply } from "../reply"

export const GET = route(priceEndpoints.retrievePriceRule, ({ scope, params: { id = "" }, language }) =>
  priceRuleReply(scope, id, language)
)

export const POST = route(
  priceEndpoints.updatePriceRule,
  async ({ scope, params: { id = "" }, body, language }) => {
    await updatePriceRuleWorkflow(scope).run({ input: { id, patch: body } })

    return priceRuleReply(scope, id, language)
  }
)

export const DELETE = route(priceEndpoints.deletePriceRule, async ({ scope, params: { id = "" } }) => {
  await deletePriceRuleWorkflow(scope).run({ input: { id } })

  return { id, object: "dealer_price_rule" as const, deleted: true as const }
})
