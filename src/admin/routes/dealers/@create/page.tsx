import type { Control } from "react-hook-form"
import { CreateDealer, dealerEndpoints } from "../../../../http/dealer"
import {
  DealerFields,
  type DealerValues,
  NEW_DEALER,
  toDealerBody,
} from "../../../components/dealer/dealer-fields"
import { PickerField } from "../../../components/picker"
import { RouteForm } from "../../../components/route-form"
import { useAction } from "../../../lib/api"
import { sources } from "../../../lib/sources"
import { useText } from "../../../lib/text"

const NEW = { ...NEW_DEALER, tier_id: "", territory_id: "" }

const CreateDealerPage = () => {
  const { say } = useText()

  return (
    <RouteForm
      as="modal"
      title={say("dealer.create")}
      description={say("dealer.create_hint")}
      submit={say("action.create")}
      schema={CreateDealer}
      values={NEW}
      toBody={toDealerBody}
      action={useAction(dealerEndpoints.createDealer)}
      blame={{
        dealer_code_taken: "code",
        dealer_parent_not_found: "parent_id",
        dealer_too_deep: "parent_id",
        currency_not_found: "currency_code",
      }}
      done={({ dealer }) => ({
        message: say("dealer.created", { name: dealer.name }),
        to: `/dealers/${dealer.id}`,
      })}
    >
      {({ control }) => (
        <>
          <DealerFields control={control as unknown as Control<DealerValues>} />
          <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
            <PickerField
              control={control}
              name="tier_id"
              label={say("dealer.tier")}
              source={sources.tiers}
              isOptional
            />
            <PickerField
              control={control}
              name="territory_id"
              label={say("dealer.territory")}
              source={sources.territories}
              isOptional
            />
            <PickerField
              control={control}
              name="parent_id"
              label={say("dealer.parent")}
              source={sources.dealers}
              isOptional
            />
          </div>
        </>
      )}
    </RouteForm>
  )
}

export default CreateDealerPage
