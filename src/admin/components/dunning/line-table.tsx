import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { DUNNING_KINDS, type DunningLine } from "../../../http/credit-dunning"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { radioFilter } from "../filters"
import { TwoLines } from "../two-lines"
import { useDunningWords } from "./words"

const column = createDataTableColumnHelper<DunningLine>()

export const useLineColumns = () => {
  const { say } = useText()
  const { money } = useFormat()
  const words = useDunningWords()

  return useMemo(
    () => [
      column.display({
        id: "dealer",
        header: say("dunning.dealer"),
        maxSize: 180,
        cell: ({ row: { original } }) => (
          <TwoLines first={original.dealer.name} second={original.dealer.code} />
        ),
      }),
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
        maxSize: 170,
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.document_number ?? say("value.none")}
            second={words.overdueOf(original)}
          />
        ),
      }),
      column.accessor("amount", {
        header: say("dunning.amount"),
        align: "right",
        cell: ({ row: { original } }) =>
          original.amount === null ? say("value.none") : money(original.amount, original.currency_code),
      }),
      column.display({
        id: "outcome",
        header: say("dunning.outcome"),
        maxSize: 280,
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.is_due ? say("dunning.would_send") : original.message}
            second={
              original.is_due && original.audience ? words.wayOf(original.channel, original.audience) : ""
            }
          />
        ),
      }),
    ],
    [say, money, words]
  )
}

export const useLineFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter("is_due", say("dunning.outcome"), [
        { value: "true", label: say("dunning.would_send") },
        { value: "false", label: say("dunning.would_rest") },
      ]),
      radioFilter(
        "kind",
        say("dunning.what"),
        DUNNING_KINDS.map((value) => ({ value, label: say(`dunning.kinds.${value}`) }))
      ),
    ],
    [say]
  )
}
