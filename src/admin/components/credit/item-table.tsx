import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import type { CreditItem } from "../../../http/credit-items"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { radioFilter } from "../filters"
import { TwoLines } from "../two-lines"
import { Amount } from "./amount"
import { useItemWords } from "./item-words"

const column = createDataTableColumnHelper<CreditItem>()

export const useItemColumns = () => {
  const { say } = useText()
  const { day } = useFormat()
  const { kindOf, standingOf } = useItemWords()

  return useMemo(() => {
    const byDay = {
      enableSorting: true,
      sortAscLabel: say("table.oldest"),
      sortDescLabel: say("table.newest"),
    }
    const bySize = {
      enableSorting: true,
      sortAscLabel: say("table.lowest"),
      sortDescLabel: say("table.highest"),
    }

    return [
      column.accessor("document_number", {
        header: say("credit_item.number"),
        maxSize: 220,
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
        cell: ({ getValue, row: { original } }) => (
          <TwoLines first={getValue() ?? say("credit_item.unnumbered")} second={kindOf(original)} />
        ),
      }),
      column.accessor("side", {
        header: say("credit_item.side"),
        cell: ({ getValue }) => say(`credit_item.sides.${getValue()}`),
      }),
      column.accessor("document_on", {
        header: say("credit_item.document_on"),
        ...byDay,
        cell: ({ getValue }) => day(getValue()),
      }),
      column.accessor("due_on", {
        header: say("credit_item.due_on"),
        ...byDay,
        cell: ({ row: { original } }) =>
          original.due_on === null ? (
            say("value.none")
          ) : (
            <TwoLines first={day(original.due_on)} {...standingOf(original)} />
          ),
      }),
      column.accessor("amount", {
        header: say("credit_item.amount"),
        align: "right",
        ...bySize,
        cell: ({ getValue, row: { original } }) => (
          <Amount value={getValue()} currency={original.currency_code} />
        ),
      }),
      column.accessor("open", {
        header: say("credit_item.open"),
        align: "right",
        ...bySize,
        cell: ({ getValue, row: { original } }) => (
          <Amount value={getValue()} currency={original.currency_code} isBad={original.days_overdue > 0} />
        ),
      }),
    ]
  }, [say, day, kindOf, standingOf])
}

export const useItemFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter("is_open", say("field.status"), [
        { value: "true", label: say("credit_item.is_open") },
        { value: "false", label: say("credit_item.is_settled") },
      ]),
      radioFilter(
        "side",
        say("credit_item.side"),
        (["debit", "credit"] as const).map((value) => ({ value, label: say(`credit_item.sides.${value}`) }))
      ),
    ],
    [say]
  )
}
