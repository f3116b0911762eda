import { useSearchParams } from "react-router-dom"
import { CreatePriceRule, priceEndpoints } from "../../../../../http/price"
import { RuleFields } from "../../../../components/price/rule-fields"
import { newRule, RULE_BLAME, toRuleBody } from "../../../../components/price/rule-values"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const CreatePriceRulePage = () => {
  const { say } = useText()
  const [search] = useSearchParams()

  return (
    <RouteForm
      as="modal"
      title={say("price.create")}
      description={say("price.create_hint")}
      submit={say("action.create")}
      schema={CreatePriceRule}
      values={newRule(search.get("for_dealer") ?? "")}
      toBody={toRuleBody}
      action={useAction(priceEndpoints.createPriceRule)}
      blame={RULE_BLAME}
      done={({ price_rule: rule }) => ({
        message: say("price.created", { name: rule.name }),
        to: `/dealers/price-rules/${rule.id}`,
      })}
    >
      {(form) => <RuleFields form={form} />}
    </RouteForm>
  )
}

export default CreatePriceRulePage
