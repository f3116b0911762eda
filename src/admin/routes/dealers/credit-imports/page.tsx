import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { creditImportEndpoints } from "../../../../http/credit-imports"
import { useImportColumns, useImportFilters } from "../../../components/credit-import/import-table"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const CreditImportsPage = () => {
  const { say } = useText()
  const query = useTableQuery(["kind", "status"])
  const { data, isPending, error } = useEndpoint(creditImportEndpoints.listCreditImports, {
    query: query as never,
  })

  return (
    <>
      <ResourceTable
        heading={say("credit_import.title")}
        list={{ data: data?.credit_imports, count: data?.count, isPending, error }}
        columns={useImportColumns()}
        filters={useImportFilters()}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/dealers/credit-imports/${id}`}
        actions={[{ label: say("credit_import.create"), to: "create" }]}
        empty={{ heading: say("credit_import.none"), description: say("credit_import.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({ label: "credit_import.title", translationNs: "dealers", rank: 65 })
export const handle = { breadcrumb: () => <Crumb of="credit_import.title" /> }

export default CreditImportsPage
