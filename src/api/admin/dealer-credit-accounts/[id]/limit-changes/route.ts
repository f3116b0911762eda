import { listLimitChanges } from "../../../../../adapters/queries/credit-journal"
import { creditEndpoints } from "../../../../../http/credit"
import { changeCreditLimitWorkflow } from "../../../../../workflows/credit/change-limit"
import { route } from "../../../../respond"
import { accountReply, limitChangeReply } from "../../reply"

export const GET = route(creditEndpoints.listCreditLimitChanges, async ({ scope, params, query }) => {
  const { id = "" } = params
  await accountReply(scope, id)

  return { ...(await listLimitChanges(scope, id, query)), ...query }
})

export const POST = route(creditEndpoints.changeCreditLimit, async ({ scope, params, body, actorId }) => {
  const { id = "" } = params
  const { result } = await changeCreditLimitWorkflow(scope).run({
    input: {
      ...body,
      account_id: id,
      credit_limit: String(body.credit_limit),
      starts_at: body.starts_at ?? null,
      ends_at: body.ends_at ?? null,
      created_by: actorId,
    },
  })

  return limitChangeReply(scope, id, result)
})
