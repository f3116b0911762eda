import { addDays, type Day, weekdayOf } from "./local-day"

/** Which days are worked: the days of the week that are free, and the days that differ from their week. */
export type Workdays = {
  /** Monday is 1, Sunday 7. At most six. */
  weekend_days: readonly number[]
  days: ReadonlyMap<Day, "holiday" | "workday">
}

/** What becomes of a day on which nobody works. `modified_following` stays in its month. */
export type Roll = "none" | "following" | "preceding" | "modified_following"

/** A week with Saturday and Sunday free, and no holidays. */
export const PLAIN_WEEK: Workdays = { weekend_days: [6, 7], days: new Map() }

export const isBusinessDay = (day: Day, { weekend_days, days }: Workdays): boolean => {
  const kind = days.get(day)

  return kind ? kind === "workday" : !weekend_days.includes(weekdayOf(day))
}

/** The nearest business day, `step` days at a time. A calendar without any leaves the day as it is. */
const nearest = (day: Day, step: 1 | -1, workdays: Workdays): Day => {
  let found = day
  for (let tries = 0; tries < 400; tries += 1) {
    if (isBusinessDay(found, workdays)) {
      return found
    }
    found = addDays(found, step)
  }

  return day
}

/**
 * The business day to which a day rolls, never before `earliest`: where rolling back would pass it, the day rolls forward.
 */
export const rollDay = (day: Day, roll: Roll, workdays: Workdays, earliest: Day = day): Day => {
  if (roll === "none") {
    return day
  }
  const following = nearest(day, 1, workdays)
  const isForward =
    roll === "following" || (roll === "modified_following" && following.slice(0, 7) === day.slice(0, 7))
  if (isForward) {
    return following
  }
  const preceding = nearest(day, -1, workdays)

  return preceding < earliest ? following : preceding
}
