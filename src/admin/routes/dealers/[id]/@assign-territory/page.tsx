import { AssignTerritory, dealerEndpoints } from "../../../../../http/dealer"
import { InstantField, TextAreaField } from "../../../../components/fields"
import { PickerField } from "../../../../components/picker"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { sources } from "../../../../lib/sources"
import { useText } from "../../../../lib/text"
import { useDealerOfPage } from "../../../../lib/use-dealer"

const AssignTerritoryPage = () => {
  const { say } = useText()
  const { id, dealer } = useDealerOfPage()
  const action = useAction(dealerEndpoints.assignTerritory, { id })

  return dealer ? (
    <RouteForm
      as="drawer"
      title={say("assignment.assign_territory")}
      description={say("assignment.hint")}
      submit={say("action.save")}
      schema={AssignTerritory}
      values={{ territory_id: dealer.territory?.id ?? "", effective_at: "", reason: "" }}
      action={action}
      blame={{ assignment_exists: "effective_at", territory_not_found: "territory_id" }}
      done={() => ({ message: say("assignment.assigned") })}
    >
      {({ control }) => (
        <>
          <PickerField
            control={control}
            name="territory_id"
            label={say("dealer.territory")}
            source={sources.territories}
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

export default AssignTerritoryPage
