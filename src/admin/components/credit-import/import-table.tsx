import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import {
  CREDIT_IMPORT_KINDS,
  CREDIT_IMPORT_LINE_STATUSES,
  CREDIT_IMPORT_STATUSES,
  type CreditImport,
} from "../../../http/credit-imports"
import { useFormat } from "../../lib/format"
import { useText } from "../../lib/text"
import { radioFilter } from "../filters"
import { TwoLines } from "../two-lines"
import { ImportBadge } from "./import-badges"

const column = createDataTableColumnHelper<CreditImport>()

export const useImportColumns = () => {
  const { say } = useText()
  const { dateTime, number } = useFormat()

  return useMemo(
    () => [
      column.accessor("created_at", {
        header: say("field.created"),
        enableSorting: true,
        sortAscLabel: say("table.oldest"),
        sortDescLabel: say("table.newest"),
        cell: ({ getValue }) => dateTime(getValue()),
      }),
      column.accessor("kind", {
        header: say("credit_import.kind"),
        cell: ({ row: { original } }) => (
          <TwoLines
            first={say(`credit_import.kinds.${original.kind}`)}
            {...(original.file_name && { second: original.file_name })}
          />
        ),
      }),
      column.accessor("status", {
        header: say("credit_import.status"),
        cell: ({ getValue }) => <ImportBadge status={getValue()} />,
      }),
      ...(["ok", "skipped", "refused", "waiting"] as const).map((status) =>
        column.accessor(({ counts }) => counts[status], {
          id: status,
          header: say(`credit_import.line_statuses.${status}`),
          align: "right",
          cell: ({ getValue }) => <span className="tabular-nums">{number(getValue())}</span>,
        })
      ),
      column.accessor("line_count", {
        header: say("credit_import.lines"),
        align: "right",
        cell: ({ getValue }) => <span className="tabular-nums">{number(getValue())}</span>,
      }),
    ],
    [say, dateTime, number]
  )
}

export const useImportFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter(
        "kind",
        say("credit_import.kind"),
        CREDIT_IMPORT_KINDS.map((value) => ({ value, label: say(`credit_import.kinds.${value}`) }))
      ),
      radioFilter(
        "status",
        say("credit_import.status"),
        CREDIT_IMPORT_STATUSES.map((value) => ({ value, label: say(`credit_import.statuses.${value}`) }))
      ),
    ],
    [say]
  )
}

export const useImportLineFilters = (): DataTableFilter[] => {
  const { say } = useText()

  return useMemo(
    () => [
      radioFilter(
        "status",
        say("credit_import.line_status"),
        CREDIT_IMPORT_LINE_STATUSES.map((value) => ({
          value,
          label: say(`credit_import.line_statuses.${value}`),
        }))
      ),
    ],
    [say]
  )
}
