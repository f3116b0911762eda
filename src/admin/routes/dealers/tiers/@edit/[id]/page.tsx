import { useParams } from "react-router-dom"
import { dealerEndpoints, CreateTier } from "../../../../../../http/dealer"
import { RouteForm } from "../../../../../components/route-form"
import { TierFields, tierValuesOf, toTierBody } from "../../../../../components/tier/tier-fields"
import { useAction, useEndpoint } from "../../../../../lib/api"
import { nameIn } from "../../../../../lib/sources"
import { useText } from "../../../../../lib/text"

const EditTierPage = () => {
  const { say, language } = useText()
  const { id = "" } = useParams()
  const { data } = useEndpoint(dealerEndpoints.retrieveTier, { params: { id } })
  const action = useAction(dealerEndpoints.updateTier, { id })

  return data?.tier.id === id ? (
    <RouteForm
      as="drawer"
      back="/dealers/tiers"
      title={say("tier.edit")}
      description={say("tier.group_hint")}
      submit={say("action.save")}
      schema={CreateTier}
      values={tierValuesOf(data.tier)}
      toBody={toTierBody}
      action={action}
      blame={{ tier_code_taken: "code", tier_rank_taken: "rank" }}
      done={({ tier }) => ({
        message: say("tier.saved", { name: nameIn(language, tier.name_en, tier.name_zh) }),
      })}
    >
      {({ control }) => <TierFields control={control} />}
    </RouteForm>
  ) : null
}

export default EditTierPage
