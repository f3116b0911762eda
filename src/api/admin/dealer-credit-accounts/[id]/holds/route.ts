import { listCreditHolds } from "../../../../../adapters/queries/credit-journal"
import { creditEndpoints } from "../../../../../http/credit"
import { route } from "../../../../respond"
import { accountReply } from "../../reply"

export const GET = route(creditEndpoints.listCreditHolds, async ({ scope, params, query }) => {
  const { id = "" } = params
  const { limit, offset } = query
  await accountReply(scope, id)

  return { ...(await listCreditHolds(scope, id, query)), limit, offset }
})
