import { decisionEndpoints } from "../../../http/decision"
import { DECISION_MODULE } from "../../../modules/decision"
import { presentDecisions } from "../../guards/present"
import { searching, sortingOf } from "../../guards/sorting"
import { route } from "../../respond"

export const GET = route(decisionEndpoints.listDecisions, async ({ scope, query, language }) => {
  const { q, limit, offset, order, ...filters } = query
  const [records, count] = await scope.resolve(DECISION_MODULE).listAndCountDealerDecisions(
    { ...filters, ...searching(q, ["subject_id", "order_id", "customer_id"]) },
    {
      take: limit,
      skip: offset,
      order: sortingOf(order, ["created_at", "updated_at", "outcome", "path", "status"]),
    }
  )

  return { decisions: await presentDecisions(scope, records, language), count, limit, offset }
})
