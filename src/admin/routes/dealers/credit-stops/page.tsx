import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { creditStopEndpoints } from "../../../../http/credit-stops"
import { useStopColumns, useStopFilters } from "../../../components/credit-stop/stop-table"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const FILTERS = ["status", "dealer_id"] as const

const CreditStopsPage = () => {
  const { say } = useText()
  const query = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(creditStopEndpoints.listCreditStops, {
    query: query as never,
  })

  return (
    <>
      <ResourceTable
        heading={say("menu.credit_stops")}
        list={{ data: data?.credit_stops, count: data?.count, isPending, error }}
        columns={useStopColumns({ withDealer: true })}
        filters={useStopFilters()}
        getRowId={(stop) => stop.id}
        rowHref={(stop) => `/dealers/credit-stops/${stop.id}`}
        actions={[{ label: say("menu.credit_rules"), to: "/dealers/credit-rules" }]}
        empty={{ heading: say("credit_stop.none"), description: say("credit_stop.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({ label: "menu.credit_stops", translationNs: "dealers", rank: 45 })
export const handle = { breadcrumb: () => <Crumb of="menu.credit_stops" /> }

export default CreditStopsPage
