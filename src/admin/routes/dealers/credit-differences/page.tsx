import { defineRouteConfig } from "@medusajs/admin-sdk"
import { creditExternalEndpoints } from "../../../../http/credit-external"
import {
  useDifferenceColumns,
  useDifferenceFilters,
} from "../../../components/credit-external/difference-table"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const CreditDifferencesPage = () => {
  const { say } = useText()
  const query = useTableQuery(["is_different", "mode", "dealer_id"])
  const { data, isPending, error } = useEndpoint(creditExternalEndpoints.creditDifferences, {
    query: query as never,
  })

  return (
    <ResourceTable
      heading={say("credit_external.differences")}
      list={{ data: data?.differences, count: data?.count, isPending, error }}
      columns={useDifferenceColumns()}
      filters={useDifferenceFilters()}
      getRowId={({ account_id }) => account_id}
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
