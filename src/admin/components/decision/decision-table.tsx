import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { type DealerDecision, ORDER_PATHS } from "../../../http/decision"
import { useFormat } from "../../lib/format"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { pickerFilter, radioFilter } from "../filters"
import { OutcomeBadge } from "../statuses"
import { reasonText } from "./reason-text"

const column = createDataTableColumnHelper<DealerDecision>()

export const useDecisionColumns = ({ withDealer }: { withDealer: boolean }) => {
  const { say, language } = useText()
  const { dateTime } = useFormat()

  return useMemo(
    () => [
      column.accessor("created_at", {
        header: say("decision.when"),
        cell: ({ getValue }) => dateTime(getValue()),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
      }),
      column.accessor("outcome", {
        header: say("decision.outcome"),
        cell: ({ getValue }) => <OutcomeBadge outcome={getValue()} />,
      }),
      column.accessor("path", {
        header: say("decision.path"),
        cell: ({ getValue }) => say(`decision.paths.${getValue()}`),
      }),
      ...(withDealer
        ? [
            column.display({
              id: "dealer",
              header: say("dealer.one"),
              maxSize: 190,
              cell: ({ row }) => row.original.dealer?.name ?? say("value.none"),
            }),
          ]
        : []),
      column.display({
        id: "reasons",
        header: say("decision.reasons"),
        maxSize: withDealer ? 300 : 200,
        cell: ({ row }) =>
          row.original.reasons.map((reason) => reasonText(reason, language)).join(" ") || say("value.none"),
      }),
      ...(withDealer
        ? [
            column.accessor("status", {
              header: say("decision.status"),
              cell: ({ getValue }) => say(`decision.statuses.${getValue()}`),
            }),
          ]
        : []),
    ],
    [say, language, dateTime, withDealer]
  )
}

export const useDecisionFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter(
        "outcome",
        say("decision.outcome"),
        (["allow", "review", "deny"] as const).map((value) => ({
          value,
          label: say(`decision.outcomes.${value}`),
        }))
      ),
      radioFilter(
        "path",
        say("decision.path"),
        ORDER_PATHS.map((value) => ({ value, label: say(`decision.paths.${value}`) }))
      ),
      pickerFilter("dealer_id", say("dealer.one"), sources.dealers),
    ],
    [say]
  )
}
