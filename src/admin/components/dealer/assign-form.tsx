import { AssignTerritory, AssignTier, dealerEndpoints } from "../../../http/dealer"
import { useAction } from "../../lib/api"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { useDealerOfPage } from "../../lib/use-dealer"
import { InstantField, TextAreaField } from "../fields"
import { PickerField } from "../picker"
import { RouteForm } from "../route-form"

const ASSIGNMENTS = {
  tier: {
    name: "tier_id",
    endpoint: dealerEndpoints.assignTier,
    schema: AssignTier,
    source: sources.tiers,
    title: "assignment.assign_tier",
    label: "dealer.tier",
    blame: { assignment_exists: "effective_at", tier_not_found: "tier_id" },
  },
  territory: {
    name: "territory_id",
    endpoint: dealerEndpoints.assignTerritory,
    schema: AssignTerritory,
    source: sources.territories,
    title: "assignment.assign_territory",
    label: "dealer.territory",
    blame: { assignment_exists: "effective_at", territory_not_found: "territory_id" },
  },
} as const

/** What a dealer is given from when on, and why: its tier, or its home territory. */
export const AssignForm = ({ what }: { what: keyof typeof ASSIGNMENTS }) => {
  const { say } = useText()
  const { id, dealer } = useDealerOfPage()
  const { name, endpoint, schema, source, title, label, blame } = ASSIGNMENTS[what]
  const action = useAction(endpoint, { id })

  return dealer ? (
    <RouteForm
      as="drawer"
      title={say(title)}
      description={say("assignment.hint")}
      submit={say("action.save")}
      schema={schema}
      values={{ [name]: dealer[what]?.id ?? "", effective_at: "", reason: "" }}
      action={action}
      blame={blame}
      done={() => ({ message: say("assignment.assigned") })}
    >
      {({ control }) => (
        <>
          <PickerField control={control} name={name} label={say(label)} source={source} isOptional />
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
