import { createDataTableColumnHelper, type DataTableFilter, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { DUNNING_KINDS, DUNNING_STATUSES, type DunningAction } from "../../../http/credit-dunning"
import { useFormat } from "../../lib/format"
import { sources } from "../../lib/sources"
import { useText } from "../../lib/text"
import { pickerFilter, radioFilter } from "../filters"
import { TwoLines } from "../two-lines"
import { useDunningWords } from "./words"

const column = createDataTableColumnHelper<DunningAction>()
const COLOUR = { planned: "blue", sent: "green", failed: "red", skipped: "grey" } as const

export const useActionColumns = ({ withDealer }: { withDealer: boolean }) => {
  const { say } = useText()
  const { money, dateTime, day } = useFormat()
  const words = useDunningWords()

  return useMemo(
    () => [
      column.accessor("created_at", {
        header: say("dunning.day"),
        maxSize: 150,
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
        cell: ({ row: { original } }) => (
          <TwoLines first={day(original.day)} second={original.sent_at ? dateTime(original.sent_at) : ""} />
        ),
      }),
      ...(withDealer
        ? [
            column.display({
              id: "dealer",
              header: say("dunning.dealer"),
              maxSize: 170,
              cell: ({ row: { original } }) => (
                <TwoLines first={original.dealer.name} second={original.dealer.code} />
              ),
            }),
          ]
        : []),
      column.display({
        id: "what",
        header: say("dunning.what"),
        maxSize: 200,
        cell: ({ row: { original } }) => (
          <TwoLines first={words.whatOf(original)} second={original.process?.name ?? ""} />
        ),
      }),
      column.display({
        id: "document",
        header: say("dunning.document"),
        maxSize: 150,
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.document_number ?? say("value.none")}
            second={original.amount === null ? "" : money(original.amount, original.currency_code)}
          />
        ),
      }),
      column.accessor("status", {
        header: say("field.status"),
        maxSize: 120,
        cell: ({ getValue }) => (
          <StatusBadge color={COLOUR[getValue()]}>{say(`dunning.statuses.${getValue()}`)}</StatusBadge>
        ),
      }),
      column.display({
        id: "to",
        header: say("dunning.sent_to"),
        maxSize: 240,
        cell: ({ row: { original } }) => (
          <TwoLines
            first={
              original.message ??
              (original.deliveries
                .map(({ to }) => to)
                .filter(Boolean)
                .join(", ") ||
                words.audienceOf(original.audience))
            }
            second={original.channel === "feed" ? "" : words.channelOf(original.channel)}
          />
        ),
      }),
    ],
    [say, money, dateTime, day, words, withDealer]
  )
}

export const useActionFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter(
        "status",
        say("field.status"),
        DUNNING_STATUSES.map((value) => ({ value, label: say(`dunning.statuses.${value}`) }))
      ),
      radioFilter(
        "kind",
        say("dunning.what"),
        DUNNING_KINDS.map((value) => ({ value, label: say(`dunning.kinds.${value}`) }))
      ),
      pickerFilter("dealer_id", say("dunning.dealer"), sources.dealers),
    ],
    [say]
  )
}
