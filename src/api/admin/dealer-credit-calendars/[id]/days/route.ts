import { listCalendarDays } from "../../../../../adapters/queries/credit-calendars"
import { creditCalendarEndpoints } from "../../../../../http/credit-calendars"
import { changeCreditCalendarDaysWorkflow } from "../../../../../workflows/credit/change-calendar"
import { route } from "../../../../respond"
import { calendarReply } from "../../reply"

export const GET = route(creditCalendarEndpoints.listCreditCalendarDays, async ({ scope, params, query }) => {
  const { id = "" } = params
  const { limit, offset } = query
  await calendarReply(scope, id)

  return { ...(await listCalendarDays(scope, id, query)), limit, offset }
})

export const POST = route(
  creditCalendarEndpoints.changeCreditCalendarDays,
  async ({ scope, params, body }) => {
    const { id = "" } = params
    const { result } = await changeCreditCalendarDaysWorkflow(scope).run({ input: { id, change: body } })

    return { ...(await calendarReply(scope, id)), ...result }
  }
)
