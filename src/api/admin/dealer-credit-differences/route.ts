import { creditDifferences } from "../../../adapters/queries/credit-external"
import { creditExternalEndpoints } from "../../../http/credit-external"
import { route } from "../../respond"

export const GET = route(creditExternalEndpoints.creditDifferences, async ({ scope, query }) => {
  const { limit, offset } = query

  return { ...(await creditDifferences(scope, query)), limit, offset }
})
