import { createDataTableColumnHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import type { AgingRow } from "../../../http/credit-items"
import { useStoreCurrencies } from "../../lib/store"
import { useText } from "../../lib/text"
import { radioFilter } from "../filters"
import { TwoLines } from "../two-lines"
import { type Bucket, useBucketName } from "./aging-buckets"
import { Amount } from "./amount"

/** A row under the name the dashboard's table knows a row by. */
export type AgingLine = AgingRow & { id: string }

/** The report's rows as lines of a table. */
export const agingLines = (rows: AgingRow[] | undefined): AgingLine[] | undefined =>
  rows?.map((row) => ({ ...row, id: row.account_id }))

const column = createDataTableColumnHelper<AgingLine>()

/** A dealer and currency, its buckets, and what they add up to. */
export const useAgingColumns = (buckets: Bucket[]) => {
  const { say } = useText()
  const nameOf = useBucketName()

  return useMemo(() => {
    const bySize = {
      enableSorting: true,
      sortAscLabel: say("table.lowest"),
      sortDescLabel: say("table.highest"),
    }
    const figure = (key: "overdue" | "unapplied" | "balance") =>
      column.accessor(key, {
        header: say(`credit_aging.${key}`),
        align: "right",
        ...bySize,
        cell: ({ getValue, row: { original } }) => (
          <Amount value={getValue()} currency={original.currency_code} isPlain isBad={key === "overdue"} />
        ),
      })

    return [
      column.accessor((row) => row.dealer.name, {
        id: "dealer_name",
        header: say("dealer.one"),
        maxSize: 200,
        enableSorting: true,
        sortAscLabel: say("table.az"),
        sortDescLabel: say("table.za"),
        cell: ({ row: { original } }) => (
          <TwoLines
            first={original.dealer.name}
            second={[
              original.dealer.code,
              original.currency_code.toUpperCase(),
              ...(original.mode === "external" ? [say("credit_aging.by_erp")] : []),
            ].join(" · ")}
          />
        ),
      }),
      ...buckets.map((bucket, at) =>
        column.accessor((row) => row.amounts[at] ?? 0, {
          id: `bucket_${at}`,
          header: nameOf(bucket),
          align: "right",
          cell: ({ getValue, row: { original } }) => (
            <Amount value={getValue()} currency={original.currency_code} isPlain />
          ),
        })
      ),
      figure("overdue"),
      figure("unapplied"),
      figure("balance"),
    ]
  }, [say, nameOf, buckets])
}

export const useAgingFilters = (): DataTableFilter[] => {
  const { say } = useText()
  const currencies = useStoreCurrencies()

  return useMemo(
    () => [
      radioFilter("currency_code", say("field.currency"), currencies),
      radioFilter(
        "by",
        say("credit_aging.by"),
        (["due", "document"] as const).map((value) => ({ value, label: say(`credit_aging.bys.${value}`) }))
      ),
    ],
    [say, currencies]
  )
}
