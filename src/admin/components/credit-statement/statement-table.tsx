import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { type CreditStatement, STATEMENT_STATUSES } from "../../../http/credit-statements"
import { useFormat } from "../../lib/format"
import { sources } from "../../lib/sources"
import { useStoreCurrencies } from "../../lib/store"
import { useText } from "../../lib/text"
import { Amount } from "../credit/amount"
import { dayFilter, pickerFilter, radioFilter } from "../filters"
import { TwoLines } from "../two-lines"
import { StatementStatusBadge } from "./statement-status"
import { useStatementWords } from "./use-statement-words"

const column = createDataTableColumnHelper<CreditStatement>()

export const useStatementColumns = ({ withDealer }: { withDealer: boolean }) => {
  const { say } = useText()
  const { day } = useFormat()
  const { nameOf, daysOf } = useStatementWords()

  return useMemo(() => {
    const bySize = {
      enableSorting: true,
      sortAscLabel: say("table.lowest"),
      sortDescLabel: say("table.highest"),
    }
    const byTime = {
      enableSorting: true,
      sortAscLabel: say("table.oldest"),
      sortDescLabel: say("table.newest"),
    }
    const amountColumn = (key: "opening" | "debits" | "credits" | "closing") =>
      column.accessor(key, {
        header: say(`credit_statement.${key}`),
        align: "right",
        ...(key !== "opening" && bySize),
        cell: ({ getValue, row: { original } }) => (
          <Amount value={getValue()} currency={original.currency_code} isPlain={key !== "closing"} />
        ),
      })

    return [
      column.accessor("to_on", {
        header: say("credit_statement.period"),
        ...byTime,
        cell: ({ row: { original } }) => <TwoLines first={daysOf(original)} second={nameOf(original)} />,
      }),
      ...(withDealer
        ? [
            column.display({
              id: "dealer",
              header: say("dealer.one"),
              maxSize: 190,
              cell: ({ row: { original } }) => (
                <TwoLines first={original.dealer.name} second={original.dealer.code} />
              ),
            }),
          ]
        : []),
      column.accessor("status", {
        header: say("field.status"),
        cell: ({ row: { original } }) => <StatementStatusBadge status={original.status} />,
      }),
      ...(["opening", "debits", "credits", "closing"] as const).map(amountColumn),
      column.accessor("deadline_on", {
        header: say("credit_statement.deadline"),
        ...byTime,
        cell: ({ getValue }) => day(getValue()),
      }),
    ]
  }, [say, day, nameOf, daysOf, withDealer])
}

export const useStatementFilters = (): DataTableFilter[] => {
  const { say } = useText()
  const currencies = useStoreCurrencies()

  return useMemo(
    () => [
      radioFilter(
        "status",
        say("field.status"),
        STATEMENT_STATUSES.map((value) => ({ value, label: say(`credit_statement.status.${value}`) }))
      ),
      pickerFilter("dealer_id", say("dealer.one"), sources.dealers),
      radioFilter("currency_code", say("field.currency"), currencies),
      dayFilter("to_from", say("credit_statement.ends_from")),
      dayFilter("to_until", say("credit_statement.ends_until")),
    ],
    [say, currencies]
  )
}
