import { creditCalendarEndpoints } from "../../../../http/credit-calendars"
import {
  deleteCreditCalendarWorkflow,
  updateCreditCalendarWorkflow,
} from "../../../../workflows/credit/change-calendar"
import { route } from "../../../respond"
import { calendarReply } from "../reply"

export const GET = route(creditCalendarEndpoints.retrieveCreditCalendar, ({ scope, params }) =>
  calendarReply(scope, params.id ?? "")
)

export const POST = route(creditCalendarEndpoints.updateCreditCalendar, async ({ scope, params, body }) => {
  const { result: id } = await updateCreditCalendarWorkflow(scope).run({
    input: { id: params.id ?? "", change: body },
  })

  return calendarReply(scope, id)
})

export const DELETE = route(creditCalendarEndpoints.deleteCreditCalendar, async ({ scope, params }) => {
  const { id = "" } = params
  await deleteCreditCalendarWorkflow(scope).run({ input: { id } })

  return { id, object: "credit_calendar" as const, deleted: true as const }
})
