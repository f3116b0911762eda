import { decisionEndpoints } from "../../../http/decision"
import { DECISION_MODULE } from "../../../modules/decision"
import { grantOverrideWorkflow } from "../../../workflows/decision/grant-override"
import { presentOverride } from "../../guards/present"
import { searching, sortingOf } from "../../guards/sorting"
import { route } from "../../respond"

export const GET = route(decisionEndpoints.listOverrides, async ({ scope, query }) => {
  const { q, limit, offset, order, ...filters } = query
  const [records, count] = await scope
    .resolve(DECISION_MODULE)
    .listAndCountDealerOverrides(
      { ...filters, ...searching(q, ["subject_id", "reason"]) },
      { take: limit, skip: offset, order: sortingOf(order, ["created_at", "expires_at", "used_at"]) }
    )

  return { overrides: records.map(presentOverride), count, limit, offset }
})

export const POST = route(decisionEndpoints.createOverride, async ({ scope, body, actorId }) => {
  const { result } = await grantOverrideWorkflow(scope).run({ input: { ...body, created_by: actorId } })

  return { override: presentOverride(result) }
})
