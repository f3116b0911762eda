import { getDayDetail } from "chinese-days"
import { addDays, type Day, weekdayOf } from "../domain/local-day"
import { refusal } from "../../../framework/refusal"
import type { DayEntry } from "./calendars"

const isFree = (day: Day): boolean => weekdayOf(day) > 5

/** "National Day,国庆节,3" -> "国庆节 National Day" */
const named = (name: string): string => {
  const [english = "", chinese = ""] = name.split(",")

  return `${chinese} ${english}`.trim()
}

/** A plain weekday or weekend is named after its day of the week; what differs carries its festival. */
const entryOf = (day: Day): DayEntry | undefined => {
  const { work, name } = getDayDetail(day)
  if (!name.includes(",")) {
    return undefined
  }

  return !work || isFree(day) ? { day, kind: work ? "workday" : "holiday", name: named(name) } : undefined
}

/**
 * The public holidays of mainland China and the weekend days that are worked for them, as the State Council announced them.
 * Refuses `credit_calendar_year_unknown` for a year whose announcement the package chinese-days does not have.
 */
export const chinaYear = (year: number): DayEntry[] => {
  const first = `${String(year)}-01-01`
  const entries = Array.from({ length: 366 }, (_, at) => addDays(first, at))
    .filter((day) => day.startsWith(first.slice(0, 5)))
    .flatMap((day) => entryOf(day) ?? [])
  if (!entries.length) {
    throw refusal("credit_calendar_year_unknown", { year })
  }

  return entries
}
