import { CreateCreditCalendar, creditCalendarEndpoints } from "../../../../../http/credit-calendars"
import { CalendarFields, NEW_CALENDAR } from "../../../../components/credit-terms/calendar-fields"
import { RouteForm } from "../../../../components/route-form"
import { useAction } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const CreateCalendarPage = () => {
  const { say } = useText()

  return (
    <RouteForm
      as="modal"
      title={say("credit_calendar.create")}
      description={say("credit_calendar.hint")}
      submit={say("action.create")}
      schema={CreateCreditCalendar}
      values={NEW_CALENDAR}
      action={useAction(creditCalendarEndpoints.createCreditCalendar)}
      blame={{ credit_calendar_exists: "code" }}
      done={({ calendar }) => ({
        message: say("credit_calendar.created", { name: calendar.name }),
        to: `/dealers/credit-calendars/${calendar.id}`,
      })}
    >
      {({ control }) => <CalendarFields control={control} />}
    </RouteForm>
  )
}

export default CreateCalendarPage
