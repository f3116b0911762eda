import { AssignTier, dealerEndpoints } from "../../../../../http/dealer"
import { InstantField, TextAreaField } from "../../../../components/fields"
import { PickerField } from "../../../../components/picker"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { sources } from "../../../../lib/sources"
import { useText } from "../../../../lib/text"
import { useDealerOfPage } from "../../../../lib/use-dealer"

const AssignTierPage = () => {
  const { say } = useText()
  const { id, dealer } = useDealerOfPage()
  const action = useAction(dealerEndpoints.assignTier, { id })

  return dealer ? (
    <RouteForm
      as="drawer"
      title={say("assignment.assign_tier")}
      description={say("assignment.hint")}
      submit={say("action.save")}
      schema={AssignTier}
      values={{ tier_id: dealer.tier?.id ?? "", effective_at: "", reason: "" }}
      action={action}
      blame={{ assignment_exists: "effective_at", tier_not_found: "tier_id" }}
      done={() => ({ message: say("assignment.assigned") })}
    >
      {({ control }) => (
        <>
          <PickerField
            control={control}
            name="tier_id"
            label={say("dealer.tier")}
            source={sources.tiers}
            isOptional
          />
          <InstantField
            control={control}
            name="effective_at"
            label={say("assignment.effective")}
            isOptional
          />
          <TextAreaField control={control} name="reason" label={say("field.reason")} isOptional />
        </>
      )}
    </RouteForm>
  ) : null
}

export default AssignTierPage
