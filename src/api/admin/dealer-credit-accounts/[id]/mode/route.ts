import { creditExternalEndpoints } from "../../../../../http/credit-external"
import { switchCreditModeWorkflow } from "../../../../../workflows/credit/report-external"
import { route } from "../../../../respond"
import { accountReply } from "../../reply"

export const POST = route(
  creditExternalEndpoints.switchCreditMode,
  async ({ scope, params, body, actorId }) => {
    const { id = "" } = params
    await switchCreditModeWorkflow(scope).run({ input: { ...body, account_id: id, created_by: actorId } })

    return accountReply(scope, id)
  }
)
