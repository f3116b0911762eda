import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import type { CreditDifference } from "../../../http/credit-external"
import { useFormat } from "../../lib/format"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { pickerFilter, radioFilter } from "../filters"
import { TwoLines } from "../two-lines"

const column = createDataTableColumnHelper<CreditDifference>()

export const useDifferenceColumns = () => {
  const { say } = useText()
  const { dateTime, money } = useFormat()

  return useMemo(() => {
    const amount = (id: "external_balance" | "ledger_balance" | "difference", header: string) =>
      column.accessor(id, {
        header,
        enableSorting: true,
        sortAscLabel: say("table.lowest"),
        sortDescLabel: say("table.highest"),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">{money(original[id], original.currency_code)}</span>
        ),
      })

    return [
      column.display({
        id: "dealer",
        header: say("dealer.one"),
        cell: ({ row: { original } }) => (
          <TwoLines first={original.dealer.name} second={original.dealer.code} />
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
  }, [say, dateTime, money])
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
