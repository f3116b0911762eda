import { Button, createDataTableColumnHelper, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import {
  creditImportEndpoints,
  type CreditImportKind,
  type CreditImportLine,
} from "../../../http/credit-imports"
import { useAction } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { creditAccountSource } from "../../lib/credit-sources"
import { KIND_COLUMNS } from "../../../shared/credit-import-columns"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { Picker } from "../picker"
import { TwoLines } from "../two-lines"
import { ImportLineBadge } from "./import-badges"

const column = createDataTableColumnHelper<CreditImportLine>()
const WHY = { minWidth: 200, maxWidth: 320 }
const PICKER = { width: 208 }

const AMOUNTS = ["amount", "limit", "balance"]

/** What a line says, in the order in which a file of its kind has its columns. */
const useSaying = (kind: CreditImportKind) => {
  const { amount, number } = useFormat()

  return useMemo(() => {
    const { required, optional } = KIND_COLUMNS[kind]
    const amountOf = (value: string, currency: string | null): string =>
      Number.isNaN(Number(value)) ? value : currency ? amount(value, currency) : number(value)

    return ({ values, currency_code: currency }: CreditImportLine): string =>
      [...required, ...optional]
        .flatMap((column) => {
          const value = values[column]

          return value ? (AMOUNTS.includes(column) ? amountOf(value, currency) : value) : []
        })
        .join(" · ")
  }, [kind, amount, number])
}

export const useLineColumns = (importId: string, kind: CreditImportKind) => {
  const { say } = useText()
  const saying = useSaying(kind)

  return useMemo(
    () => [
      column.accessor("line", { header: say("credit_import.line") }),
      column.accessor("status", {
        header: say("credit_import.line_status"),
        cell: ({ getValue }) => <ImportLineBadge status={getValue()} />,
      }),
      column.display({
        id: "dealer",
        header: say("dealer.one"),
        maxSize: 320,
        cell: ({ row: { original } }) =>
          original.status === "waiting" ? (
            <AssignDealer importId={importId} lineId={original.id} />
          ) : original.dealer ? (
            <TwoLines first={original.dealer.name} second={original.dealer.code} />
          ) : (
            say("value.none")
          ),
      }),
      column.display({
        id: "why",
        header: say("credit_import.why"),
        maxSize: 280,
        cell: ({ row }) => (
          <div className="whitespace-normal break-words py-2 leading-tight" style={WHY}>
            {row.original.message ?? say("value.none")}
          </div>
        ),
      }),
      column.display({
        id: "values",
        header: say("credit_import.values"),
        maxSize: 360,
        cell: ({ row }) => <TwoLines first={saying(row.original)} />,
      }),
    ],
    [say, saying, importId]
  )
}

/** A clerk picks whose payment a bank line is. */
const AssignDealer = ({ importId, lineId }: { importId: string; lineId: string }) => {
  const { say, language } = useText()
  const [accountId, setAccountId] = useState("")
  const action = useAction(creditImportEndpoints.assignCreditImportLine, { id: importId, line_id: lineId })
  // The line has its dealer, and so no picker any more, before the answer of a callback would come.
  const assign = () =>
    action
      .mutateAsync({ account_id: accountId })
      .then(() => toast.success(say("credit_import.assigned")))
      .catch((error: unknown) => toast.error(messageOf(error, say, language)))

  return (
    <div className="flex items-center gap-x-2 py-1">
      <div className="shrink-0" style={PICKER}>
        <Picker
          source={creditAccountSource}
          value={accountId}
          onChange={setAccountId}
          aria-label={say("credit_import.account")}
        />
      </div>
      <Button
        size="small"
        variant="secondary"
        className="shrink-0"
        disabled={!accountId}
        isLoading={action.isPending}
        onClick={() => void assign()}
      >
        {say("credit_import.assign")}
      </Button>
    </div>
  )
}
