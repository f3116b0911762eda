import { Button, createDataTableColumnHelper, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { creditImportEndpoints, type CreditImportLine } from "../../../http/credit-imports"
import { useAction } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { creditAccountSource } from "../../lib/credit-sources"
import { useText } from "../../lib/text"
import { Picker } from "../picker"
import { TwoLines } from "../two-lines"
import { ImportLineBadge } from "./import-badges"

const column = createDataTableColumnHelper<CreditImportLine>()

const saying = ({ values }: CreditImportLine): string =>
  Object.entries(values)
    .filter(([key]) => key !== "named")
    .map(([, value]) => value)
    .join(" · ")

export const useLineColumns = (importId: string) => {
  const { say } = useText()

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
        cell: ({ row }) => <TwoLines first={row.original.message ?? say("value.none")} />,
      }),
      column.display({
        id: "values",
        header: say("credit_import.values"),
        maxSize: 360,
        cell: ({ row }) => <TwoLines first={saying(row.original)} />,
      }),
    ],
    [say, importId]
  )
}

/** A clerk picks whose payment a bank line is. */
const AssignDealer = ({ importId, lineId }: { importId: string; lineId: string }) => {
  const { say, language } = useText()
  const [accountId, setAccountId] = useState("")
  const action = useAction(creditImportEndpoints.assignCreditImportLine, { id: importId, line_id: lineId })
  const assign = () => {
    action.mutate(
      { account_id: accountId },
      {
        onSuccess: () => toast.success(say("credit_import.assigned")),
        onError: (error) => toast.error(messageOf(error, say, language)),
      }
    )
  }

  return (
    <div className="flex items-center gap-x-2 py-1">
      <div className="w-[200px]">
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
        disabled={!accountId}
        isLoading={action.isPending}
        onClick={assign}
      >
        {say("credit_import.assign")}
      </Button>
    </div>
  )
}
