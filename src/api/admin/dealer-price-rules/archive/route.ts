import { priceEndpoints } from "../../../../http/price"
import { archivePriceRulesWorkflow } from "../../../../workflows/price/archive-price-rules"
import { route } from "../../../respond"

export const POST = route(
  priceEndpoints.archivePriceRules,
  async ({ scope, body: { target_type, target_id } }) => {
    const { result } = await archivePriceRulesWorkflow(scope).run({
      input: { goods: { [`${target_type}_ids`]: [target_id] } },
    })

    return { archived: result.length }
  }
)
