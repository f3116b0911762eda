import { Outlet, useParams } from "react-router-dom"
import { creditImportEndpoints } from "../../../../../http/credit-imports"
import { ImportSummary } from "../../../../components/credit-import/import-summary"
import { useImportLineFilters } from "../../../../components/credit-import/import-table"
import { useLineColumns } from "../../../../components/credit-import/line-columns"
import { Crumb } from "../../../../components/crumbs"
import { PageState } from "../../../../components/page-state"
import { ResourceTable, useTableQuery } from "../../../../components/resource-table"
import { useEndpoint } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const UNDER_WAY = ["checking", "running", "reversing"]

const CreditImportPage = () => {
  const { say } = useText()
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(creditImportEndpoints.retrieveCreditImport, {
    params: { id },
    refreshEvery: (reply) => (reply && UNDER_WAY.includes(reply.credit_import.status) ? 1_500 : false),
  })
  const query = useTableQuery(["status"], { prefix: "line" })
  const isUnderWay = data !== undefined && UNDER_WAY.includes(data.credit_import.status)
  const lines = useEndpoint(creditImportEndpoints.listCreditImportLines, {
    params: { id },
    query: query as never,
    refreshEvery: () => (isUnderWay ? 3_000 : false),
  })
  const columns = useLineColumns(id, data?.credit_import.kind ?? "payment")
  const filters = useImportLineFilters()
  if (!data || error) {
    return <PageState error={error} />
  }

  return (
    <div className="flex flex-col gap-y-3">
      <ImportSummary one={data.credit_import} />
      <ResourceTable
        heading={say("credit_import.lines")}
        list={{ ...lines, data: lines.data?.lines, count: lines.data?.count }}
        columns={columns}
        filters={filters}
        getRowId={(line) => line.id}
        prefix="line"
        empty={{ heading: say("credit_import.lines_none"), description: "" }}
      />
      <Outlet />
    </div>
  )
}

export const handle = { breadcrumb: () => <Crumb of="credit_import.one" /> }

export default CreditImportPage
