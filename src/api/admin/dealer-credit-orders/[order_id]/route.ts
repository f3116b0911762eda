import { creditOfOrder } from "../../../../adapters/queries/credit-of-order"
import { creditViewEndpoints } from "../../../../http/credit-view"
import { refusal } from "../../../../workflows/refuse"
import { route } from "../../../respond"

export const GET = route(creditViewEndpoints.retrieveCreditOrder, async ({ scope, params }) => {
  const { order_id: id = "" } = params
  const credit_order = await creditOfOrder(scope, id)
  if (!credit_order) {
    throw refusal("credit_order_not_found", { id })
  }

  return { credit_order }
})
