import { creditTermsEndpoints } from "../../../../../http/credit-terms"
import { route } from "../../../../respond"
import { changeTerms, termsReply } from "../../../dealer-credit-terms/reply"
import { accountReply } from "../../reply"

export const GET = route(creditTermsEndpoints.retrieveAccountCreditTerms, async ({ scope, params }) => {
  const { id = "" } = params
  await accountReply(scope, id)

  return termsReply(scope, id)
})

export const POST = route(creditTermsEndpoints.changeAccountCreditTerms, ({ scope, params, body, actorId }) =>
  changeTerms(scope, params.id ?? "", body, actorId)
)
