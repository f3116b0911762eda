import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import type { CreditCalendar } from "../../../http/credit-calendars"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"

const column = createDataTableColumnHelper<CreditCalendar>()

/** The days of the week that are free, in words. */
export const useWeekWords = () => {
  const { say } = useText()

  return (days: readonly number[]): string =>
    days.map((day) => say(`credit_calendar.weekdays.d${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)).join(", ") ||
    say("value.none")
}

export const useCalendarColumns = () => {
  const { say } = useText()
  const { number, day } = useFormat()
  const week = useWeekWords()

  return useMemo(
    () => [
      column.accessor("code", {
        header: say("field.code"),
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
      }),
      column.accessor("name", {
        header: say("field.name"),
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
      }),
      column.accessor("weekend_days", {
        header: say("credit_calendar.weekend"),
        cell: ({ getValue }) => week(getValue()),
      }),
      column.accessor("day_count", {
        header: say("credit_calendar.day_count"),
        align: "right",
        cell: ({ getValue }) => number(getValue()),
      }),
      column.accessor("last_day", {
        header: say("credit_calendar.last_day"),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
        cell: ({ getValue }) => {
          const last = getValue()

          return last === null ? say("value.none") : day(last)
        },
      }),
    ],
    [say, number, day, week]
  )
}
