import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingStorefront } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { dealerEndpoints } from "../../../http/dealer"
import { useDealerColumns, useDealerFilters } from "../../components/dealer/dealer-table"
import { Crumb } from "../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../components/resource-table"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"

const FILTERS = ["status", "tier_id", "territory_id", "sales_owner_id"] as const

const DealersPage = () => {
  const { say } = useText()
  const query = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(dealerEndpoints.listDealers, { query: query as never })

  return (
    <>
      <ResourceTable
        heading={say("menu.dealers")}
        list={{ data: data?.dealers, count: data?.count, isPending, error }}
        columns={useDealerColumns()}
        filters={useDealerFilters()}
        getRowId={(dealer) => dealer.id}
        rowHref={(dealer) => `/dealers/${dealer.id}`}
        actions={[{ label: say("action.create"), to: "create" }]}
        empty={{ heading: say("dealer.none"), description: say("dealer.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({
  label: "menu.dealers",
  icon: BuildingStorefront,
  translationNs: "dealers",
})

export const handle = { breadcrumb: () => <Crumb of="menu.dealers" /> }

export default DealersPage
