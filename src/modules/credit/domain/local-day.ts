import { DateTime } from "luxon"

/** A day on the calendar of some place, `yyyy-mm-dd`. Days compare as text. */
export type Day = string

const at = (day: Day): DateTime => DateTime.fromISO(day, { zone: "utc" })
const textOf = (date: DateTime): Day => date.toFormat("yyyy-MM-dd")

/** Which day is it in a time zone at this instant? A zone nobody knows counts as UTC. */
export const localDay = (instant: Date, zone = "utc"): Day => {
  const there = DateTime.fromJSDate(instant, { zone })

  return textOf(there.isValid ? there : DateTime.fromJSDate(instant, { zone: "utc" }))
}

/** Where a day begins first on earth. */
export const EASTMOST = "Etc/GMT-14"

/** The first instant of a day in a time zone: after midnight where the clocks jump over it. */
export const dayStart = (day: Day, zone = "utc"): Date => {
  const there = DateTime.fromISO(day, { zone })

  return (there.isValid ? there : at(day)).startOf("day").toJSDate()
}

/** The instant just after a day in a time zone. A day has 23 or 25 hours where the clocks change. */
export const dayEnd = (day: Day, zone = "utc"): Date => dayStart(addDays(day, 1), zone)

export const addDays = (day: Day, days: number): Day => textOf(at(day).plus({ days }))

/** The same day of a later month; one that the month does not have becomes its last. */
export const addMonths = (day: Day, months: number): Day => textOf(at(day).plus({ months }))

export const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`

export const monthEnd = (day: Day): Day => textOf(at(day).endOf("month"))

/** A day of the month that `day` lies in; 29, 30 and 31 become the last day of a shorter month. */
export const dayOfMonth = (day: Day, wanted: number): Day =>
  textOf(at(day).set({ day: Math.min(wanted, at(day).daysInMonth ?? 28) }))

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => at(day).weekday

/** How many days after `from` does `to` come? Below zero when it comes before. */
export const daysBetween = (from: Day, to: Day): number => at(to).diff(at(from), "days").days
