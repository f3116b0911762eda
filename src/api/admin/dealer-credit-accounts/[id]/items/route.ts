import { listCreditItems } from "../../../../../adapters/queries/credit-items"
import { creditItemEndpoints } from "../../../../../http/credit-items"
import { route } from "../../../../respond"
import { accountReply } from "../../reply"

export const GET = route(creditItemEndpoints.listCreditItems, async ({ scope, params, query }) => {
  const { id = "" } = params
  await accountReply(scope, id)
  const { items, count } = await listCreditItems(scope, { ...query, account_id: id })

  return { items, count, offset: query.offset, limit: query.limit }
})
