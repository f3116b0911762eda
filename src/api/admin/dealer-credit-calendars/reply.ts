import { listCreditCalendars } from "../../../adapters/queries/credit-calendars"
import type { Scope } from "../../../adapters/queries/dealer-sql"
import { refusal } from "../../../workflows/refuse"

/** The calendar as replies show it. Refuses `credit_calendar_not_found`. */
export const calendarReply = async (scope: Scope, id: string) => {
  const { calendars } = await listCreditCalendars(scope, { id, limit: 1, offset: 0 })
  if (!calendars[0]) {
    throw refusal("credit_calendar_not_found", { id })
  }

  return { calendar: calendars[0] }
}
