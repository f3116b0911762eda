import { listCreditRules } from "../../../adapters/queries/credit-rules"
import { creditRuleEndpoints } from "../../../http/credit-rules"
import { createCreditRuleWorkflow } from "../../../workflows/credit/change-rule"
import { route } from "../../respond"
import { creditRuleReply } from "./reply"

export const GET = route(creditRuleEndpoints.listCreditRules, async ({ scope, query, language }) => ({
  ...(await listCreditRules(scope, query, language)),
  limit: query.limit,
  offset: query.offset,
}))

export const POST = route(
  creditRuleEndpoints.createCreditRule,
  async ({ scope, body, actorId, language }) => {
    const { result } = await createCreditRuleWorkflow(scope).run({ input: { rule: body, actor_id: actorId } })

    return creditRuleReply(scope, result, language)
  }
)
