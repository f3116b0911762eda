import { listAccountChanges } from "../../../../../adapters/queries/credit-account-changes"
import { creditAccountChangeEndpoints } from "../../../../../http/credit-account-changes"
import { route } from "../../../../respond"
import { accountReply } from "../../reply"

export const GET = route(
  creditAccountChangeEndpoints.listCreditAccountChanges,
  async ({ scope, params, query }) => {
    const { id = "" } = params
    await accountReply(scope, id)

    return { ...(await listAccountChanges(scope, id, query)), ...query }
  }
)
