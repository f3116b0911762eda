import { listLateFees } from "../../../../../adapters/queries/credit-late-fees"
import { creditTermsEndpoints } from "../../../../../http/credit-terms"
import { route } from "../../../../respond"
import { accountReply } from "../../reply"

export const GET = route(creditTermsEndpoints.listCreditLateFees, async ({ scope, params, query }) => {
  const { id = "" } = params
  await accountReply(scope, id)

  return { ...(await listLateFees(scope, id, query)), ...query }
})
