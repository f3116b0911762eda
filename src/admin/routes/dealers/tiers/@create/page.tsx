import { CreateTier, dealerEndpoints } from "../../../../../http/dealer"
import { RouteForm } from "../../../../components/route-form"
import { NEW_TIER, TierFields, toTierBody } from "../../../../components/tier/tier-fields"
import { useAction } from "../../../../lib/api"
import { nameIn } from "../../../../lib/sources"
import { useText } from "../../../../lib/text"

const CreateTierPage = () => {
  const { say, language } = useText()

  return (
    <RouteForm
      as="modal"
      title={say("tier.create")}
      description={say("tier.create_hint")}
      submit={say("action.create")}
      schema={CreateTier}
      values={NEW_TIER}
      toBody={toTierBody}
      action={useAction(dealerEndpoints.createTier)}
      blame={{ tier_code_taken: "code", tier_rank_taken: "rank" }}
      done={({ tier }) => ({
        message: say("tier.created", { name: nameIn(language, tier.name_en, tier.name_zh) }),
      })}
    >
      {({ control }) => <TierFields control={control} />}
    </RouteForm>
  )
}

export default CreateTierPage
