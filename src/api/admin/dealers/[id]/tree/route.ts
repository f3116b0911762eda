import { dealerTree } from "../../../../../adapters/queries/dealer-tree"
import { dealerEndpoints } from "../../../../../http/dealer"
import { refusal } from "../../../../../workflows/refuse"
import { route } from "../../../../respond"

export const GET = route(dealerEndpoints.dealerTree, async ({ scope, params }) => {
  const nodes = await dealerTree(scope, params.id ?? "")
  if (!nodes.length) {
    throw refusal("dealer_not_found", { id: params.id })
  }

  return { nodes }
})
