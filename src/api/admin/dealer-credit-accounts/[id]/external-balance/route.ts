import { listExternalBalances } from "../../../../../adapters/queries/credit-external"
import { creditExternalEndpoints } from "../../../../../http/credit-external"
import { reportExternalCreditWorkflow } from "../../../../../workflows/credit/report-external"
import { route } from "../../../../respond"
import { accountReply, externalReply } from "../../reply"

export const GET = route(creditExternalEndpoints.listExternalBalances, async ({ scope, params, query }) => {
  const { id = "" } = params
  await accountReply(scope, id)

  return { ...(await listExternalBalances(scope, id, query)), ...query }
})

export const POST = route(
  creditExternalEndpoints.reportExternalBalance,
  async ({ scope, params, body, actorId }) => {
    const { id = "" } = params
    const { result } = await reportExternalCreditWorkflow(scope).run({
      input: {
        account_id: id,
        balance: String(body.balance),
        as_of: body.as_of,
        key: body.key,
        documents: body.documents?.map((one) => ({ ...one, open: String(one.open) })) ?? null,
        reason: body.note ?? null,
        created_by: actorId,
      },
    })

    return { ...(await externalReply(scope, id, result)), ...(await accountReply(scope, id)) }
  }
)
