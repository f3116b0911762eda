import { CreateDealer, dealerEndpoints } from "../../../../../http/dealer"
import { DealerFields, toDealerBody, valuesOf } from "../../../../components/dealer/dealer-fields"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"
import { useDealerOfPage } from "../../../../lib/use-dealer"

/** As strict as for a new dealer: a name that is emptied is an error, not "no change". */
const PROFILE = CreateDealer.omit({ tier_id: true, territory_id: true })

const EditDealerPage = () => {
  const { say } = useText()
  const { id, dealer } = useDealerOfPage()
  const action = useAction(dealerEndpoints.updateDealer, { id })

  return dealer ? (
    <RouteForm
      as="drawer"
      title={say("dealer.edit")}
      submit={say("action.save")}
      schema={PROFILE}
      values={valuesOf(dealer)}
      toBody={toDealerBody}
      action={action}
      blame={{
        dealer_code_taken: "code",
        currency_not_found: "currency_code",
        user_not_found: "sales_owner_id",
      }}
      done={(reply) => ({ message: say("dealer.saved", { name: reply.dealer.name }) })}
    >
      {({ control }) => <DealerFields control={control} />}
    </RouteForm>
  ) : null
}

export default EditDealerPage
