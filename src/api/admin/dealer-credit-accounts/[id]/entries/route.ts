import { listCreditEntries } from "../../../../../adapters/queries/credit-entries"
import { creditEndpoints } from "../../../../../http/credit"
import { route } from "../../../../respond"
import { accountReply } from "../../reply"

export const GET = route(creditEndpoints.listCreditEntries, async ({ scope, params, query }) => {
  const { id = "" } = params
  const { limit, offset } = query
  await accountReply(scope, id)

  return { ...(await listCreditEntries(scope, id, query)), limit, offset }
})
