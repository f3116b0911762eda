import type { CalendarInUse } from "../../modules/credit/domain/calendar-gaps"
import { rowsOf, type Scope } from "./dealer-sql"

/** Calendars by which terms in force roll, of the store and of accounts, with the years they have days for. One query. */
export const calendarsInUse = (scope: Scope): Promise<CalendarInUse[]> =>
  rowsOf<CalendarInUse>(
    scope,
    `SELECT c.id, c.code, policy.value AS terms,
       ARRAY(SELECT DISTINCT substr(d.day, 1, 4)::int FROM dealer_credit_calendar_day d
         WHERE d.calendar_id = c.id AND d.deleted_at IS NULL ORDER BY 1) AS years
     FROM (SELECT DISTINCT value FROM (
         SELECT DISTINCT ON (account_id) value FROM dealer_credit_policy
         WHERE kind = 'terms' AND deleted_at IS NULL ORDER BY account_id, version DESC) newest
       WHERE value->>'roll' <> 'none') policy
     JOIN dealer_credit_calendar c ON c.id = policy.value->>'calendar_id' AND c.deleted_at IS NULL
     ORDER BY c.code`
  )
