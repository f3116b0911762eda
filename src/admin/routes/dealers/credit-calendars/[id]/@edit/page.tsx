import { useParams } from "react-router-dom"
import { creditCalendarEndpoints, UpdateCreditCalendar } from "../../../../../../http/credit-calendars"
import { CalendarFields, calendarValuesOf } from "../../../../../components/credit-terms/calendar-fields"
import { RouteForm } from "../../../../../components/route-form"
import { useAction, useEndpoint } from "../../../../../lib/api"
import { useText } from "../../../../../lib/text"

const EditCalendarPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const { data } = useEndpoint(creditCalendarEndpoints.retrieveCreditCalendar, { params: { id } })
  const action = useAction(creditCalendarEndpoints.updateCreditCalendar, { id })

  return data?.calendar.id === id ? (
    <RouteForm
      as="drawer"
      title={say("credit_calendar.edit")}
      description={say("credit_calendar.hint")}
      submit={say("action.save")}
      schema={UpdateCreditCalendar}
      values={calendarValuesOf(data.calendar)}
      action={action}
      blame={{ credit_calendar_exists: "code" }}
      done={({ calendar }) => ({ message: say("credit_calendar.saved", { name: calendar.name }) })}
    >
      {({ control }) => <CalendarFields control={control} />}
    </RouteForm>
  ) : null
}

export default EditCalendarPage
