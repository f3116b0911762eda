import { listCreditAccounts } from "../../../adapters/queries/credit-accounts"
import { creditEndpoints } from "../../../http/credit"
import { CREDIT_MODULE } from "../../../modules/credit"
import { openCreditAccountWorkflow } from "../../../workflows/credit/open-account"
import { route } from "../../respond"
import { accountReply } from "./reply"

export const GET = route(creditEndpoints.listCreditAccounts, async ({ scope, query }) => {
  const { limit, offset } = query
  const { counts } = scope.resolve(CREDIT_MODULE)

  return { ...(await listCreditAccounts(scope, query, counts, new Date())), limit, offset }
})

export const POST = route(creditEndpoints.openCreditAccount, async ({ scope, body, actorId }) => {
  const { result: id } = await openCreditAccountWorkflow(scope).run({
    input: {
      ...body,
      parent_id: body.parent_id ?? null,
      credit_limit: String(body.credit_limit),
      tolerance: String(body.tolerance),
      created_by: actorId,
    },
  })

  return accountReply(scope, id)
})
