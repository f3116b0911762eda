import { creditScopeOf } from "../../../adapters/queries/credit-scope"
import { creditRuleEndpoints } from "../../../http/credit-rules"
import { CREDIT_MODULE } from "../../../modules/credit"
import { refusal } from "../../../workflows/refuse"
import { route } from "../../respond"
import { presentCheck } from "./present"

export const GET = route(
  creditRuleEndpoints.checkCredit,
  async ({ scope, query: { dealer_id, currency_code, amount, rule_id }, language }) => {
    const { rules } = scope.resolve(CREDIT_MODULE)
    if (rule_id) {
      const [rule] = await scope
        .resolve(CREDIT_MODULE)
        .listDealerCreditRules({ id: rule_id }, { select: ["id"] })
      if (!rule) {
        throw refusal("credit_rule_not_found", { id: rule_id })
      }
    }
    const answer = await rules.ask({
      dealer_id,
      currency_code,
      amount: String(amount),
      scope: await creditScopeOf(scope, dealer_id),
      also: rule_id,
      now: new Date(),
    })

    return { credit_check: presentCheck(answer, { currency_code, amount: Number(amount) }, language) }
  }
)
