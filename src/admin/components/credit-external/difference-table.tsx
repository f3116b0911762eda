import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import type { CreditDifference } from "../../../http/credit-external"
import { useFormat } from "../../lib/format"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { pickerFilter, radioFilter } from "../filters"
import { TwoLines } from "../two-lines"
import { Amount } from "../credit/amount"

/** A difference under the name the dashboard's table knows a row by. */
type DifferenceLine = CreditDifference & { id: string }

/** The differences as lines of a table. */
export const differenceLines = (rows: CreditDifference[] | undefined): DifferenceLine[] | undefined =>
  rows?.map((row) => ({ ...row, id: row.account_id }))

const column = createDataTableColumnHelper<DifferenceLine>()

export const useDifferenceColumns = () => {
  const { say } = useText()
  const { dateTime } = useFormat()

  return useMemo(() => {
    const amount = (id: "external_balance" | "ledger_balance" | "difference", header: string) =>
      column.accessor(id, {
        header,
        align: "right",
        enableSorting: true,
        sortAscLabel: say("table.lowest"),
        sortDescLabel: say("table.highest"),
        cell: ({ row: { original } }) => <Amount value={original[id]} currency={original.currency_code} />,
      })

    return [
      column.accessor((row) => row.dealer.name, {
        id: "dealer_name",
        header: say("dealer.one"),
        maxSize: 240,
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.dealer.name}
            second={`${original.dealer.code} · ${original.currency_code.toUpperCase()}`}
          />
        ),
      }),
      column.accessor("mode", {
        header: say("credit_external.mode"),
        cell: ({ getValue }) => say(`credit_external.modes.${getValue()}`),
      }),
      column.accessor("external_as_of", {
        header: say("credit_external.as_of"),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
        cell: ({ getValue }) => dateTime(getValue()),
      }),
      amount("external_balance", say("credit_external.balance")),
      amount("ledger_balance", say("credit_external.ledger")),
      amount("difference", say("credit_external.difference")),
    ]
  }, [say, dateTime])
}

export const useDifferenceFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter("is_different", say("credit_external.is_different"), [
        { value: "true", label: say("credit_external.different") },
        { value: "false", label: say("credit_external.same") },
      ]),
      radioFilter(
        "mode",
        say("credit_external.mode"),
        (["shop", "external"] as const).map((value) => ({
          value,
          label: say(`credit_external.modes.${value}`),
        }))
      ),
      pickerFilter("dealer_id", say("dealer.one"), sources.dealers),
    ],
    [say]
  )
}
