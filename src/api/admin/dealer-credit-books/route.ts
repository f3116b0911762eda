import { creditEndpoints } from "../../../http/credit"
import { CREDIT_MODULE } from "../../../modules/credit"
import { route } from "../../respond"

export const GET = route(creditEndpoints.verifyCreditBooks, async ({ scope, query }) => {
  const discrepancies = await scope.resolve(CREDIT_MODULE).verify(query.account_id ?? null)

  return {
    is_balanced: discrepancies.length === 0,
    discrepancies,
    verified_at: new Date().toISOString(),
  }
})
