import {
  addDays,
  addMonths,
  dayEnd,
  dayOfMonth,
  daysBetween,
  monthEnd,
  weekdayOf,
  type Day,
} from "./local-day"

/**
 * How often an account is settled. `weekday` (Monday 1 … Sunday 7) and `day` name the last day of a period; 29, 30 and 31 are the
 * last day of a shorter month. `every`: so many weeks make a period, counted so that the week of `anchor` begins one.
 */
export type SettlementCycle =
  | { kind: "weekly"; weekday: number; every?: number | undefined; anchor?: Day | undefined }
  | { kind: "half_monthly" }
  | { kind: "monthly"; day: number }

/** A settlement period: local days, both included, and the instants between which it lies in its zone. */
export type Period = { from_on: Day; to_on: Day; opens_at: Date; closes_at: Date }

/** A Monday. Weeks are counted from here when nobody named one. */
const EPOCH: Day = "2001-01-01"

type Days = { from_on: Day; to_on: Day }

const weekOf = (day: Day, weekday: number): Days => {
  const to_on = addDays(day, (weekday - weekdayOf(day) + 7) % 7)

  return { from_on: addDays(to_on, -6), to_on }
}

const weeksOf = (
  { weekday, every = 1, anchor = EPOCH }: Extract<SettlementCycle, { kind: "weekly" }>,
  day: Day
): Days => {
  const own = weekOf(day, weekday)
  const first = weekOf(anchor, weekday)
  const weeks = daysBetween(first.from_on, own.from_on) / 7
  const place = ((weeks % every) + every) % every
  const from_on = addDays(own.from_on, -7 * place)

  return { from_on, to_on: addDays(from_on, 7 * every - 1) }
}

const halfOf = (day: Day): Days => {
  const month = day.slice(0, 7)

  return day <= `${month}-15`
    ? { from_on: `${month}-01`, to_on: `${month}-15` }
    : { from_on: `${month}-16`, to_on: monthEnd(day) }
}

const monthOf = (closing: number, day: Day): Days => {
  const here = dayOfMonth(day, closing)
  const to_on = day <= here ? here : dayOfMonth(addMonths(`${day.slice(0, 7)}-01`, 1), closing)
  const before = dayOfMonth(addMonths(`${to_on.slice(0, 7)}-01`, -1), closing)

  return { from_on: addDays(before, 1), to_on }
}

const daysOf = (cycle: SettlementCycle, day: Day): Days => {
  switch (cycle.kind) {
    case "weekly":
      return weeksOf(cycle, day)
    case "half_monthly":
      return halfOf(day)
    default:
      return monthOf(cycle.day, day)
  }
}

/**
 * The period of a cycle in which a local day lies. Periods tile the time line: each begins at the instant at which the one before
 * it ends, also where a day has 23 or 25 hours.
 */
export const periodOf = (cycle: SettlementCycle, zone: string, day: Day): Period => {
  const { from_on, to_on } = daysOf(cycle, day)

  return { from_on, to_on, opens_at: dayEnd(addDays(from_on, -1), zone), closes_at: dayEnd(to_on, zone) }
}

/** A cut-off years ago is caught up in several runs. */
const MOST_AT_ONCE = 60

/**
 * The periods that have ended by `now` and are not closed yet, oldest first. After a statement the next period begins the day
 * after it, wherever a new cycle would begin one; without one, with the period in which `starts_on` lies.
 */
export const periodsToClose = (
  cycle: SettlementCycle,
  zone: string,
  { last_to_on, starts_on }: { last_to_on: Day | null; starts_on: Day },
  now: Date
): Period[] => {
  const periods: Period[] = []
  const whole = (day: Day): Period => periodOf(cycle, zone, day)
  const after = (last: Day): Period => {
    const from_on = addDays(last, 1)

    return { ...whole(from_on), from_on, opens_at: dayEnd(last, zone) }
  }
  let next = last_to_on === null ? whole(starts_on) : after(last_to_on)
  while (next.closes_at <= now && periods.length < MOST_AT_ONCE) {
    periods.push(next)
    next = after(next.to_on)
  }

  return periods
}
