import { useParams } from "react-router-dom"
import { creditStopEndpoints, RejectCreditStop } from "../../../../../../http/credit-stops"
import { TextAreaField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

const RejectPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()

  return (
    <RouteForm
      as="drawer"
      title={say("credit_stop.reject_title")}
      description={say("credit_stop.reject_hint")}
      submit={say("credit_stop.reject")}
      schema={RejectCreditStop}
      values={{ reason: "" }}
      action={useAction(creditStopEndpoints.rejectCreditStop, { id })}
      done={() => ({ message: say("credit_stop.rejected") })}
    >
      {({ control }) => (
        <TextAreaField
          control={control}
          name="reason"
          label={say("field.reason")}
          hint={say("credit_stop.reason_hint")}
        />
      )}
    </RouteForm>
  )
}

export default RejectPage
