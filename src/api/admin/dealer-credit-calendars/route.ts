import { listCreditCalendars } from "../../../adapters/queries/credit-calendars"
import { creditCalendarEndpoints } from "../../../http/credit-calendars"
import { createCreditCalendarWorkflow } from "../../../workflows/credit/change-calendar"
import { route } from "../../respond"
import { calendarReply } from "./reply"

export const GET = route(creditCalendarEndpoints.listCreditCalendars, async ({ scope, query }) => {
  const { limit, offset } = query

  return { ...(await listCreditCalendars(scope, query)), limit, offset }
})

export const POST = route(creditCalendarEndpoints.createCreditCalendar, async ({ scope, body }) => {
  const { result: id } = await createCreditCalendarWorkflow(scope).run({ input: body })

  return calendarReply(scope, id)
})
