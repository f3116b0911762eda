import { useParams } from "react-router-dom"
import { creditCalendarEndpoints, FillCreditCalendar } from "../../../../../../http/credit-calendars"
import { TextField } from "../../../../../components/fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

type Values = { year: string }

const FillCalendarPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const action = useAction(creditCalendarEndpoints.fillCreditCalendar, { id })

  return (
    <RouteForm
      as="drawer"
      title={say("credit_calendar.fill")}
      description={say("credit_calendar.fill_hint")}
      submit={say("action.add")}
      schema={FillCreditCalendar}
      values={{ year: String(new Date().getFullYear()) }}
      toBody={({ year }: Values) => ({ country_code: "cn", year: year.trim() && Number(year) })}
      action={action}
      blame={{ credit_calendar_year_unknown: "year" }}
      done={({ set }) => ({ message: say("credit_calendar.filled", { count: set }) })}
    >
      {({ control }) => (
        <TextField control={control} name="year" label={say("credit_calendar.year")} type="number" />
      )}
    </RouteForm>
  )
}

export default FillCalendarPage
