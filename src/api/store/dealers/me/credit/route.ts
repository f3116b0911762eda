import { listCreditAccounts } from "../../../../../adapters/queries/credit-accounts"
import { creditEndpoints } from "../../../../../http/credit"
import { CREDIT_MODULE } from "../../../../../modules/credit"
import { route } from "../../../../respond"
import { creditReaderOf } from "./caller"

export const GET = route(creditEndpoints.myCredit, async ({ scope, actorId }) => {
  const dealerId = await creditReaderOf(scope, actorId)
  const { credit_accounts } = await listCreditAccounts(
    scope,
    { dealer_id: dealerId, limit: 200, offset: 0, order: "currency_code" },
    scope.resolve(CREDIT_MODULE).counts,
    new Date()
  )

  return {
    credit_accounts: credit_accounts.map(
      ({ dealer: _dealer, parent_id: _parent, status_reason: _reason, ...own }) => own
    ),
  }
})
