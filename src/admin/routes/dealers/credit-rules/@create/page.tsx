import { CreateCreditRule, creditRuleEndpoints } from "../../../../../http/credit-rules"
import { CreditRuleFields } from "../../../../components/credit-rule/rule-fields"
import {
  CREDIT_RULE_BLAME,
  NEW_CREDIT_RULE,
  toCreditRuleBody,
} from "../../../../components/credit-rule/rule-values"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const CreateCreditRulePage = () => {
  const { say } = useText()

  return (
    <RouteForm
      as="modal"
      title={say("credit_rule.create")}
      description={say("credit_rule.create_hint")}
      submit={say("action.create")}
      schema={CreateCreditRule}
      values={NEW_CREDIT_RULE}
      toBody={toCreditRuleBody}
      action={useAction(creditRuleEndpoints.createCreditRule)}
      blame={CREDIT_RULE_BLAME}
      done={({ credit_rule: rule }) => ({
        message: say("credit_rule.created", { name: rule.name }),
        to: `/dealers/credit-rules/${rule.id}`,
      })}
    >
      {(form) => <CreditRuleFields form={form} />}
    </RouteForm>
  )
}

export default CreateCreditRulePage
