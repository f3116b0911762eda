import { creditOfDealer } from "../../../../../adapters/queries/credit-mine"
import { creditEndpoints } from "../../../../../http/credit"
import { CREDIT_MODULE } from "../../../../../modules/credit"
import { route } from "../../../../respond"
import { creditReaderOf } from "./caller"

export const GET = route(creditEndpoints.myCredit, async ({ scope, actorId }) => {
  const dealerId = await creditReaderOf(scope, actorId)
  const { counts } = scope.resolve(CREDIT_MODULE)

  return { credit_accounts: await creditOfDealer(scope, dealerId, counts, new Date()) }
})
