import { defineRouteConfig } from "@medusajs/admin-sdk"
import { useMemo } from "react"
import { creditExternalEndpoints } from "../../../../http/credit-external"
import {
  differenceLines,
  useDifferenceColumns,
  useDifferenceFilters,
} from "../../../components/credit-external/difference-table"
import { useDifferencesCsv } from "../../../components/credit-external/use-differences-csv"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const CreditDifferencesPage = () => {
  const { say } = useText()
  const query = useTableQuery(["is_different", "mode", "dealer_id"]) as never
  const { data, isPending, error } = useEndpoint(creditExternalEndpoints.creditDifferences, { query })
  const downloadCsv = useDifferencesCsv(query)

  return (
    <ResourceTable
      heading={say("credit_external.differences")}
      list={{
        data: useMemo(() => differenceLines(data?.differences), [data]),
        count: data?.count,
        isPending,
        error,
      }}
      columns={useDifferenceColumns()}
      filters={useDifferenceFilters()}
      getRowId={(line) => line.id}
      rowHref={(line) => `/dealers/credit/${line.id}`}
      actions={[{ label: say("credit_external.csv"), onClick: downloadCsv }]}
      empty={{
        heading: say("credit_external.differences_none"),
        description: say("credit_external.differences_none_hint"),
      }}
    />
  )
}

export const config = defineRouteConfig({
  label: "credit_external.differences",
  translationNs: "dealers",
  rank: 80,
})
export const handle = { breadcrumb: () => <Crumb of="credit_external.differences" /> }

export default CreditDifferencesPage
