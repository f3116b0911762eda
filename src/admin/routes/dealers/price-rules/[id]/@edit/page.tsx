import { useParams } from "react-router-dom"
import { CreatePriceRule, priceEndpoints, UpdatePriceRule } from "../../../../../../http/price"
import { RuleFields } from "../../../../../components/price/rule-fields"
import { RULE_BLAME, ruleValuesOf, toRuleBody } from "../../../../../components/price/rule-values"
import { RouteForm } from "../../../../../components/route-form"
import { useAction, useEndpoint } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

/** As strict as for a new rule, and with the version that was read. */
const RULE = CreatePriceRule.extend({ version: UpdatePriceRule.shape.version })

const EditPriceRulePage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const { data } = useEndpoint(priceEndpoints.retrievePriceRule, { params: { id } })
  const action = useAction(priceEndpoints.updatePriceRule, { id })
  const rule = data?.price_rule

  return rule ? (
    <RouteForm
      as="modal"
      title={say("price.edit")}
      description={rule.name}
      submit={say("action.save")}
      schema={RULE}
      values={ruleValuesOf(rule)}
      toBody={(values) => ({ ...toRuleBody(values), version: rule.version })}
      action={action}
      blame={RULE_BLAME}
      done={(reply) => ({ message: say("price.saved", { name: reply.price_rule.name }) })}
    >
      {(form) => <RuleFields form={form} known={{ dealer: rule.dealer, target: rule.target }} />}
    </RouteForm>
  ) : null
}

export default EditPriceRulePage
