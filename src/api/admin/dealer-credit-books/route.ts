import { accountNames } from "../../../adapters/queries/credit-account-names"
import { creditEndpoints } from "../../../http/credit"
import { CREDIT_MODULE } from "../../../modules/credit"
import { route } from "../../respond"

export const GET = route(creditEndpoints.verifyCreditBooks, async ({ scope, query }) => {
  const discrepancies = await scope.resolve(CREDIT_MODULE).verify(query.account_id ?? null)
  const names = await accountNames(scope, [...new Set(discrepancies.map(({ account_id }) => account_id))])

  return {
    is_balanced: discrepancies.length === 0,
    discrepancies: discrepancies.map((one) => {
      const { dealer = null, currency_code = null } = names.get(one.account_id) ?? {}

      return { ...one, dealer, currency_code }
    }),
    verified_at: new Date().toISOString(),
  }
})
