import { useParams } from "react-router-dom"
import { creditStopEndpoints, ReleaseCreditStop } from "../../../../../../http/credit-stops"
import { InstantField, TextAreaField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction, useEndpoint } from "../../../../../lib/api"
import { useFormat } from "../../../../../lib/format"
import { useText } from "../../../../../lib/text"

const ReleasePage = () => {
  const { say } = useText()
  const { money } = useFormat()
  const { id = "" } = useParams()
  const action = useAction(creditStopEndpoints.releaseCreditStop, { id })
  const stop = useEndpoint(creditStopEndpoints.retrieveCreditStop, { params: { id } }).data?.credit_stop

  return stop ? (
    <RouteForm
      as="drawer"
      title={say("credit_stop.release_title")}
      description={say("credit_stop.release_hint", { amount: money(stop.amount, stop.currency_code) })}
      submit={say("credit_stop.release")}
      schema={ReleaseCreditStop}
      values={{ reason: "", expires_at: "" }}
      action={action}
      blame={{ credit_stop_expiry: "expires_at" }}
      done={() => ({ message: say("credit_stop.released") })}
    >
      {({ control }) => (
        <>
          <TextAreaField
            control={control}
            name="reason"
            label={say("field.reason")}
            hint={say("credit_stop.reason_hint")}
          />
          <InstantField
            control={control}
            name="expires_at"
            label={say("credit_stop.until")}
            hint={say("credit_stop.until_hint")}
            isOptional
          />
        </>
      )}
    </RouteForm>
  ) : null
}

export default ReleasePage
