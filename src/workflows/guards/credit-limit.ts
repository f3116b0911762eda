import type { MedusaContainer } from "@medusajs/framework/types"
import { creditScopeOf } from "../../adapters/queries/credit-scope"
import { CREDIT_MODULE } from "../../modules/credit"
import { decideHold } from "../../modules/credit/domain/decide-hold"
import type { Decision } from "../../shared/decision"
import type { Amount } from "../../shared/money"

type Asked = {
  account_id: string
  dealer_id: string
  currency_code: string
  amount: Amount
  cart_id?: string
  order_id?: string | null
}

/**
 * What limit and rules say of so much more credit. Looks only; where the dealer belongs is looked up only when some rule is
 * switched on. An account of another currency is for `decideHold` to refuse.
 */
export const askCredit = async (
  container: MedusaContainer,
  { account_id, dealer_id, ...asked }: Asked
): Promise<Decision> => {
  const credit = container.resolve(CREDIT_MODULE)
  const now = new Date()
  const { has_rules, ...standings } = await credit.standing(account_id, now)
  if (!has_rules || standings.account.currency_code !== asked.currency_code) {
    return decideHold({ ...asked, ...standings, counts: credit.counts })
  }
  const scope = await creditScopeOf(container, dealer_id)

  return (await credit.rules.ask({ ...asked, dealer_id, scope, now })).decision
}
