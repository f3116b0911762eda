import { creditCalendarEndpoints } from "../../../../../http/credit-calendars"
import { changeCreditCalendarDaysWorkflow } from "../../../../../workflows/credit/change-calendar"
import { route } from "../../../../respond"
import { calendarReply } from "../../reply"

export const POST = route(creditCalendarEndpoints.fillCreditCalendar, async ({ scope, params, body }) => {
  const { id = "" } = params
  const { result } = await changeCreditCalendarDaysWorkflow(scope).run({
    input: { id, change: { year: body.year } },
  })

  return { ...(await calendarReply(scope, id)), ...result }
})
