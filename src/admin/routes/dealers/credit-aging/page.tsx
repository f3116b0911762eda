import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { creditItemEndpoints } from "../../../../http/credit-items"
import { agingLines, useAgingColumns, useAgingFilters } from "../../../components/credit/aging-table"
import { AgingTotals } from "../../../components/credit/aging-totals"
import { openChargesOf } from "../../../components/credit/items-section"
import { Crumb } from "../../../components/crumbs"
import { DayPicker } from "../../../components/day-field"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"
import { useAgingCsv } from "../../../components/credit/use-aging-csv"

const FILTERS = ["currency_code", "by"] as const
const NO_BUCKETS: never[] = []

const AgingPage = () => {
  const { say } = useText()
  const [search, setSearch] = useSearchParams()
  const asOf = search.get("as_of") ?? ""
  const query = { ...useTableQuery(FILTERS), ...(asOf && { as_of: asOf }) } as never
  const { data, isPending, error } = useEndpoint(creditItemEndpoints.creditAging, { query })
  const csv = useAgingCsv(query)
  const setAsOf = (day: string) =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      after.delete("offset")
      after.delete("as_of")
      if (day) {
        after.set("as_of", day)
      }

      return after
    })
  const lines = useMemo(() => agingLines(data?.aging), [data])
  const buckets = data?.buckets ?? NO_BUCKETS

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
          <div>
            <Heading>{say("menu.credit_aging")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {say("credit_aging.hint")}
            </Text>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <Text size="small">{say("credit_aging.as_of")}</Text>
            <DayPicker
              size="small"
              aria-label={say("credit_aging.as_of")}
              value={asOf || (data?.as_of ?? "")}
              onChange={setAsOf}
            />
            <Button size="small" variant="secondary" isLoading={csv.isPending} onClick={csv.start}>
              {say("credit_aging.csv")}
            </Button>
          </div>
        </div>
        {data && data.totals.length > 0 && <AgingTotals totals={data.totals} buckets={buckets} />}
      </Container>
      <ResourceTable
        heading={say("menu.dealers")}
        list={{ data: lines, count: data?.count, isPending, error }}
        columns={useAgingColumns(buckets)}
        filters={useAgingFilters()}
        getRowId={(line) => line.id}
        rowHref={(line) => openChargesOf(line.id, asOf)}
        empty={{ heading: say("credit_aging.none"), description: say("credit_aging.none_hint") }}
      />
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.credit_aging", translationNs: "dealers", rank: 50 })
export const handle = { breadcrumb: () => <Crumb of="menu.credit_aging" /> }

export default AgingPage
