import { dealerEndpoints } from "../../../../../http/dealer"
import { setDealerStatusWorkflow } from "../../../../../workflows/dealer/set-dealer-status"
import { route } from "../../../../respond"
import { dealerOf } from "../../found"

export const POST = route(dealerEndpoints.setDealerStatus, async ({ scope, params, body }) => {
  const id = params.id ?? ""
  await setDealerStatusWorkflow(scope).run({ input: { id, ...body } })

  return { dealer: await dealerOf(scope, id) }
})
