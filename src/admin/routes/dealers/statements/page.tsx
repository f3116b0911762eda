import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { creditStatementEndpoints } from "../../../../http/credit-statements"
import {
  useStatementColumns,
  useStatementFilters,
} from "../../../components/credit-statement/statement-table"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const FILTERS = ["status", "dealer_id", "currency_code", "to_from", "to_until"] as const

const StatementsPage = () => {
  const { say } = useText()
  const query = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(creditStatementEndpoints.listCreditStatements, {
    query: query as never,
  })

  return (
    <>
      <ResourceTable
        heading={say("credit_statement.menu")}
        list={{ data: data?.statements, count: data?.count, isPending, error }}
        columns={useStatementColumns({ withDealer: true })}
        filters={useStatementFilters()}
        getRowId={(statement) => statement.id}
        rowHref={(statement) => `/dealers/statements/${statement.id}`}
        actions={[
          { label: say("credit_cycle.menu"), to: "/dealers/statements/cycles" },
          { label: say("credit_statement.close"), to: "/dealers/statements/close" },
        ]}
        empty={{ heading: say("credit_statement.none"), description: say("credit_statement.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({
  label: "credit_statement.menu",
  translationNs: "dealers",
  rank: 55,
})
export const handle = { breadcrumb: () => <Crumb of="credit_statement.menu" /> }

export default StatementsPage
