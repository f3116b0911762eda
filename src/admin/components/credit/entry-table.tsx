import { Button, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { Link } from "react-router-dom"
import type { CreditEntry } from "../../../http/credit"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { TwoLines } from "../two-lines"
import { Amount } from "./amount"

const column = createDataTableColumnHelper<CreditEntry>()

/** Kinds that stand for a move of a hold or of another entry; those are undone where they came from. */
const FIXED = new Set<CreditEntry["kind"]>(["hold", "release", "reversal", "allocation", "unallocation"])

const isReversible = (entry: CreditEntry): boolean => !FIXED.has(entry.kind) && entry.reversed_by_id === null

export const useEntryColumns = (onReverse: (entry: CreditEntry) => void) => {
  const { say } = useText()
  const { dateTime } = useFormat()

  return useMemo(() => {
    const bySize = {
      enableSorting: true,
      sortAscLabel: say("table.lowest"),
      sortDescLabel: say("table.highest"),
    }
    const after = (key: "held_after" | "charged_after" | "unapplied_after", figure: string) =>
      column.accessor(key, {
        header: say("credit_entry.after", { figure }),
        align: "right",
        cell: ({ getValue, row: { original } }) => (
          <Amount value={getValue()} currency={original.currency_code} isPlain />
        ),
      })

    return [
      column.accessor("recorded_at", {
        header: say("credit_entry.recorded"),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
        cell: ({ row: { original } }) => <When entry={original} />,
      }),
      column.accessor("kind", {
        header: say("credit_entry.kind"),
        cell: ({ row: { original } }) => (
          <TwoLines
            first={say(`credit_entry.kinds.${original.kind}`)}
            {...(original.reversed_by_id && { second: say("credit_entry.reversed") })}
          />
        ),
      }),
      column.accessor("amount", {
        header: say("credit_item.amount"),
        align: "right",
        ...bySize,
        cell: ({ row: { original } }) => <Amount value={original.amount} currency={original.currency_code} />,
      }),
      column.display({
        id: "about",
        header: say("credit_entry.reference"),
        maxSize: 200,
        cell: ({ row: { original } }) => <About entry={original} />,
      }),
      after("held_after", say("credit.held")),
      after("charged_after", say("credit.charged")),
      after("unapplied_after", say("credit.unapplied")),
      column.display({
        id: "reverse",
        cell: ({ row: { original } }) =>
          isReversible(original) && (
            <Button
              size="small"
              variant="transparent"
              className="text-ui-fg-subtle whitespace-nowrap"
              onClick={() => onReverse(original)}
            >
              {say("credit_entry.reverse")}
            </Button>
          ),
      }),
    ]
  }, [say, dateTime, onReverse])
}

const MINUTE_MS = 60_000

const When = ({ entry }: { entry: CreditEntry }) => {
  const { say } = useText()
  const { dateTime } = useFormat()
  const isElsewhen = Math.abs(Date.parse(entry.recorded_at) - Date.parse(entry.effective_at)) > MINUTE_MS

  return (
    <TwoLines
      first={dateTime(entry.recorded_at)}
      {...(isElsewhen && { second: say("credit_entry.effective", { at: dateTime(entry.effective_at) }) })}
    />
  )
}

const About = ({ entry }: { entry: CreditEntry }) => {
  const { say } = useText()
  const words = [entry.document_number, entry.reference, entry.note].filter((word) => word !== null)
  if (entry.order_id && words.length === 0) {
    return (
      <Link to={`/orders/${entry.order_id}`} className="text-ui-fg-interactive">
        {say("credit_item.order")}
      </Link>
    )
  }

  return (
    <TwoLines
      first={words[0] ?? say("value.none")}
      {...(words.length > 1 && { second: words.slice(1).join(" · ") })}
    />
  )
}
