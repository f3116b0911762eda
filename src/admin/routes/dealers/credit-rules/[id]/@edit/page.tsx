import { useParams } from "react-router-dom"
import { CreateCreditRule, creditRuleEndpoints, UpdateCreditRule } from "../../../../../../http/credit-rules"
import { CreditRuleFields } from "../../../../../components/credit-rule/rule-fields"
import {
  CREDIT_RULE_BLAME,
  creditRuleValuesOf,
  toCreditRuleBody,
} from "../../../../../components/credit-rule/rule-values"
import { RouteForm } from "../../../../../components/route-form"
import { useAction, useEndpoint } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

/** As strict as for a new rule, and with the version that was read. */
const RULE = CreateCreditRule.extend({ version: UpdateCreditRule.shape.version })

const EditCreditRulePage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const { data } = useEndpoint(creditRuleEndpoints.retrieveCreditRule, { params: { id } })
  const action = useAction(creditRuleEndpoints.updateCreditRule, { id })
  const rule = data?.credit_rule

  return rule ? (
    <RouteForm
      as="modal"
      title={say("credit_rule.edit")}
      description={rule.name}
      submit={say("action.save")}
      schema={RULE}
      values={creditRuleValuesOf(rule)}
      toBody={(values) => ({ ...toCreditRuleBody(values), version: rule.version })}
      action={action}
      blame={CREDIT_RULE_BLAME}
      done={(reply) => ({ message: say("credit_rule.saved", { name: reply.credit_rule.name }) })}
    >
      {(form) => <CreditRuleFields form={form} known={rule.scope} />}
    </RouteForm>
  ) : null
}

export default EditCreditRulePage
