import { dealerEndpoints, UpdateDealer } from "../../../../../http/dealer"
import { PickerField } from "../../../../components/picker"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { sources } from "../../../../lib/sources"
import { useText } from "../../../../lib/text"
import { useDealerOfPage } from "../../../../lib/use-dealer"

const MoveDealerPage = () => {
  const { say } = useText()
  const { id, dealer } = useDealerOfPage()
  const action = useAction(dealerEndpoints.updateDealer, { id })

  return dealer ? (
    <RouteForm
      as="drawer"
      title={say("dealer.move_title")}
      description={say("dealer.move_hint")}
      submit={say("action.save")}
      schema={UpdateDealer}
      values={{ parent_id: dealer.parent_id ?? "" }}
      action={action}
      blame={{
        dealer_cycle: "parent_id",
        dealer_too_deep: "parent_id",
        dealer_parent_not_found: "parent_id",
      }}
      done={(reply) => ({ message: say("dealer.moved", { name: reply.dealer.name }) })}
    >
      {({ control }) => (
        <PickerField
          control={control}
          name="parent_id"
          label={say("dealer.parent")}
          source={sources.dealers}
          isOptional
        />
      )}
    </RouteForm>
  ) : null
}

export default MoveDealerPage
