import { creditRuleEndpoints } from "../../../../http/credit-rules"
import { deleteCreditRuleWorkflow, updateCreditRuleWorkflow } from "../../../../workflows/credit/change-rule"
import { route } from "../../../respond"
import { creditRuleReply } from "../reply"

export const GET = route(creditRuleEndpoints.retrieveCreditRule, ({ scope, params: { id = "" }, language }) =>
  creditRuleReply(scope, id, language)
)

export const POST = route(
  creditRuleEndpoints.updateCreditRule,
  async ({ scope, params: { id = "" }, body, actorId, language }) => {
    await updateCreditRuleWorkflow(scope).run({ input: { id, change: body, actor_id: actorId } })

    return creditRuleReply(scope, id, language)
  }
)

export const DELETE = route(
  creditRuleEndpoints.deleteCreditRule,
  async ({ scope, params: { id = "" }, actorId }) => {
    await deleteCreditRuleWorkflow(scope).run({ input: { id, actor_id: actorId } })

    return { id, object: "dealer_credit_rule" as const, deleted: true as const }
  }
)
