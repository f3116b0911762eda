import { toast } from "@medusajs/ui"
import { useState } from "react"
import { type AgingRow, creditItemEndpoints } from "../../../http/credit-items"
import { type Bucket, useBucketName } from "./aging-buckets"
import { ask, type Query, type Reply } from "../../lib/api"
import { messageOf } from "../../lib/api-error"
import { csvOf, download } from "../../lib/csv"
import { useText } from "../../lib/text"

type Report = Reply<typeof creditItemEndpoints.creditAging>
type Question = Query<typeof creditItemEndpoints.creditAging>

/** As many rows as one request answers. */
const PAGE = 200

const allRows = async (query: Question, tag: string): Promise<{ rows: AgingRow[]; report: Report }> => {
  const page = (offset: number): Promise<Report> =>
    ask("GET", creditItemEndpoints.creditAging.path, { query: { ...query, limit: PAGE, offset }, tag })
  const report = await page(0)
  const rows = [...report.aging]
  while (rows.length < report.count) {
    const { aging } = await page(rows.length)
    if (aging.length === 0) {
      break
    }
    rows.push(...aging)
  }

  return { rows, report }
}

/** Downloads the whole aging report as CSV, whatever page is shown. */
export const useAgingCsv = (query: Question) => {
  const { say, tag, language } = useText()
  const nameOf = useBucketName()
  const [isPending, setIsPending] = useState(false)

  const head = (buckets: Bucket[]): string[] => [
    say("field.code"),
    say("dealer.one"),
    say("field.currency"),
    ...buckets.map(nameOf),
    say("credit_aging.overdue"),
    say("credit_aging.disputed"),
    say("credit_aging.unapplied"),
    say("credit_aging.balance"),
    say("credit_aging.oldest"),
    say("credit_external.mode"),
  ]
  const write = async () => {
    const { rows, report } = await allRows(query, tag)
    const lines = rows.map((row) => [
      row.dealer.code,
      row.dealer.name,
      row.currency_code.toUpperCase(),
      ...row.amounts,
      row.overdue,
      row.disputed,
      row.unapplied,
      row.balance,
      row.oldest_due_on ?? "",
      say(`credit_external.modes.${row.mode}`),
    ])
    download(`aging-${report.as_of}.csv`, csvOf([head(report.buckets), ...lines]))
    toast.success(say("credit_aging.csv_done", { count: rows.length }))
  }

  return {
    isPending,
    start: () => {
      setIsPending(true)
      write()
        .catch((error: unknown) => toast.error(messageOf(error, say, language)))
        .finally(() => setIsPending(false))
    },
  }
}
