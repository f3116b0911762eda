import { useParams } from "react-router-dom"
import { ChangeCreditCalendarDays, creditCalendarEndpoints } from "../../../../../../http/credit-calendars"
import { pastedDays } from "../../../../../components/credit-terms/pasted-days"
import { TextAreaField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

type Values = { set: string }

const EnterDaysPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const action = useAction(creditCalendarEndpoints.changeCreditCalendarDays, { id })

  return (
    <RouteForm
      as="drawer"
      title={say("credit_calendar.add")}
      description={say("credit_calendar.add_hint")}
      submit={say("action.add")}
      schema={ChangeCreditCalendarDays}
      values={{ set: "" }}
      toBody={({ set }: Values) => ({ set: pastedDays(set) })}
      action={action}
      done={({ set }) => ({ message: say("credit_calendar.added", { count: set }) })}
    >
      {({ control }) => (
        <TextAreaField
          control={control}
          name="set"
          label={say("credit_calendar.pasted")}
          hint={say("credit_calendar.pasted_example")}
        />
      )}
    </RouteForm>
  )
}

export default EnterDaysPage
