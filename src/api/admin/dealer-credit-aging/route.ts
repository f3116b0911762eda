import { creditAging } from "../../../adapters/queries/credit-aging"
import { creditItemEndpoints } from "../../../http/credit-items"
import { CREDIT_MODULE } from "../../../modules/credit"
import { route } from "../../respond"

export const GET = route(creditItemEndpoints.creditAging, async ({ scope, query }) => {
  const bounds = scope.resolve(CREDIT_MODULE).agingBounds
  const report = await creditAging(scope, { ...query, bounds })
  const buckets = [...bounds.keys(), bounds.length].map((at) => ({
    from: at === 0 ? null : (bounds[at - 1] ?? 0) + 1,
    to: bounds[at] ?? null,
  }))

  return {
    ...report,
    as_of: query.as_of ?? new Date().toISOString().slice(0, 10),
    buckets,
    offset: query.offset,
    limit: query.limit,
  }
})
