import { createDataTableColumnHelper, type DataTableFilter, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { CREDIT_STOP_STATUSES, type CreditStop } from "../../../http/credit-stops"
import { isWords } from "../../../shared/words"
import { useFormat } from "../../lib/format"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { reasonText } from "../decision/reason-text"
import { pickerFilter, radioFilter } from "../filters"
import { TwoLines } from "../two-lines"

const column = createDataTableColumnHelper<CreditStop>()
const COLOUR = { open: "orange", released: "blue", rejected: "red", used: "green", lapsed: "grey" } as const

/** How a stopped order stands, as a coloured word. */
export const StopStatusBadge = ({ status }: { status: CreditStop["status"] }) => {
  const { say } = useText()

  return <StatusBadge color={COLOUR[status]}>{say(`credit_stop.status.${status}`)}</StatusBadge>
}

export const useStopColumns = ({ withDealer }: { withDealer: boolean }) => {
  const { say } = useText()
  const { dateTime, money } = useFormat()

  return useMemo(
    () => [
      column.accessor("opened_at", {
        header: say("credit_stop.opened"),
        cell: ({ getValue }) => dateTime(getValue()),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
      }),
      column.accessor("status", {
        header: say("field.status"),
        maxSize: 120,
        cell: ({ getValue }) => <StopStatusBadge status={getValue()} />,
      }),
      ...(withDealer
        ? [
            column.accessor((stop) => stop.dealer.name, {
              id: "dealer_name",
              header: say("dealer.one"),
              maxSize: 220,
              enableSorting: true,
              sortAscLabel: say("table.az"),
              sortDescLabel: say("table.za"),
              cell: ({ row: { original } }) => (
                <TwoLines first={original.dealer.name} second={original.dealer.code} />
              ),
            }),
          ]
        : []),
      column.accessor("amount", {
        header: say("credit_stop.amount"),
        align: "right",
        enableSorting: true,
        sortAscLabel: say("table.lowest"),
        sortDescLabel: say("table.highest"),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">{money(original.amount, original.currency_code)}</span>
        ),
      }),
      column.display({
        id: "reasons",
        header: say("decision.reasons"),
        maxSize: 360,
        cell: ({ row: { original } }) => <Why reasons={original.reasons} />,
      }),
    ],
    [say, dateTime, money, withDealer]
  )
}

/** What was found, and below it by which rules; the rest is on the stop's own page. */
const Why = ({ reasons }: { reasons: CreditStop["reasons"] }) => {
  const { language } = useText()
  const found = reasons.map((reason) => {
    const { found: what, rule } = reason.params

    return {
      what: isWords(what) ? what[language] : reasonText(reason, language),
      rule: typeof rule === "string" ? rule : "",
    }
  })

  return (
    <TwoLines
      first={found.map(({ what }) => what).join(" ")}
      second={found.flatMap(({ rule }) => rule || []).join(", ")}
    />
  )
}

export const useStatusFilter = (): DataTableFilter => {
  const { say } = useText()

  return useMemo(
    () =>
      radioFilter(
        "status",
        say("field.status"),
        CREDIT_STOP_STATUSES.map((value) => ({ value, label: say(`credit_stop.status.${value}`) }))
      ),
    [say]
  )
}

export const useStopFilters = (): DataTableFilter[] => {
  const { say } = useText()
  const status = useStatusFilter()

  return useMemo(() => [status, pickerFilter("dealer_id", say("dealer.one"), sources.dealers)], [status, say])
}
