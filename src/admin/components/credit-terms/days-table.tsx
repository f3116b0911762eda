import { ActionMenu } from "@medusajs/dashboard/components"
import { Trash } from "@medusajs/icons"
import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { type CreditCalendarDay, creditCalendarEndpoints } from "../../../http/credit-calendars"
import { useAction, useEndpoint } from "../../lib/api"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { useConfirmed } from "../../lib/use-confirmed"
import { radioFilter } from "../filters"
import { ResourceTable, useTableQuery } from "../resource-table"

const column = createDataTableColumnHelper<CreditCalendarDay>()
const PAGE = 50
const AROUND = [-1, 0, 1, 2]

const useColumns = (calendarId: string) => {
  const { say } = useText()
  const { day } = useFormat()

  return useMemo(
    () => [
      column.accessor("day", {
        header: say("credit_calendar.day"),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
        cell: ({ getValue }) => day(getValue()),
      }),
      column.accessor("kind", {
        header: say("credit_calendar.kind"),
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() === "holiday" ? "orange" : "green"}>
            {say(`credit_calendar.kinds.${getValue()}`)}
          </StatusBadge>
        ),
      }),
      column.accessor("name", {
        header: say("credit_calendar.name"),
        cell: ({ getValue }) => getValue() ?? say("value.none"),
      }),
      column.display({
        id: "menu",
        cell: ({ row }) => <DayMenu calendarId={calendarId} day={row.original.day} />,
      }),
    ],
    [say, day, calendarId]
  )
}

const DayMenu = ({ calendarId, day }: { calendarId: string; day: string }) => {
  const { say } = useText()
  const format = useFormat()
  const remove = useConfirmed(useAction(creditCalendarEndpoints.changeCreditCalendarDays, { id: calendarId }))
  const onClick = () =>
    void remove(
      {
        title: say("credit_calendar.remove"),
        description: say("credit_calendar.remove_sure", { day: format.day(day) }),
        confirm: say("action.remove"),
        done: say("credit_calendar.removed", { day: format.day(day) }),
      },
      { remove: [day] }
    )

  return (
    <ActionMenu
      groups={[{ actions: [{ label: say("credit_calendar.remove"), icon: <Trash />, onClick }] }]}
    />
  )
}

/** The days of a calendar that differ from their week, by year. */
export const DaysTable = ({ calendarId }: { calendarId: string }) => {
  const { say } = useText()
  const { data, isPending, error } = useEndpoint(creditCalendarEndpoints.listCreditCalendarDays, {
    params: { id: calendarId },
    query: useTableQuery(["year"], { pageSize: PAGE, prefix: "days" }),
  })
  const years = AROUND.map((step) => String(new Date().getFullYear() + step))

  return (
    <ResourceTable
      heading={say("credit_calendar.days")}
      list={{ data: data?.days, count: data?.count, isPending, error }}
      columns={useColumns(calendarId)}
      filters={[
        radioFilter(
          "year",
          say("credit_calendar.year"),
          years.map((year) => ({ value: year, label: year }))
        ),
      ]}
      getRowId={({ day }) => day}
      actions={[
        { label: say("credit_calendar.fill"), to: "fill" },
        { label: say("credit_calendar.add"), to: "days" },
      ]}
      empty={{
        heading: say("credit_calendar.days_none"),
        description: say("credit_calendar.days_none_hint"),
      }}
      pageSize={PAGE}
      prefix="days"
    />
  )
}
