import { dueOn, type Terms } from "./due-date"
import type { Day } from "./local-day"

/** A calendar that terms in force roll by, and the years for which it has days. */
export type CalendarInUse = { id: string; code: string; years: readonly number[]; terms: Terms }

/** A year in which charges fall due and of which the calendar knows no holiday: only the week counts there. */
export type CalendarGap = { id: string; code: string; year: number }

/** Which calendars lack the year in which a charge of today falls due? Each once. A calendar with any day of a year has it. */
export const calendarGaps = (today: Day, used: readonly CalendarInUse[]): CalendarGap[] => {
  const gaps = used.flatMap(({ id, code, years, terms }) => {
    const year = Number(dueOn({ document_on: today, terms }).before_roll.slice(0, 4))

    return terms.roll === "none" || years.includes(year) ? [] : [{ id, code, year }]
  })

  return [...new Map(gaps.map((gap) => [`${gap.id} ${String(gap.year)}`, gap])).values()]
}
