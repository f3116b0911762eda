import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { dealerEndpoints } from "../../../../http/dealer"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useTierColumns } from "../../../components/tier/tier-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const TiersPage = () => {
  const { say } = useText()
  const { data, isPending, error } = useEndpoint(dealerEndpoints.listTiers, { query: useTableQuery() })

  return (
    <>
      <ResourceTable
        heading={say("menu.tiers")}
        list={{ data: data?.tiers, count: data?.count, isPending, error }}
        columns={useTierColumns()}
        getRowId={(tier) => tier.id}
        rowHref={(tier) => `/dealers/tiers/edit/${tier.id}`}
        actions={[{ label: say("action.create"), to: "create" }]}
        empty={{ heading: say("tier.none"), description: say("tier.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({ label: "menu.tiers", translationNs: "dealers", rank: 10 })
export const handle = { breadcrumb: () => <Crumb of="menu.tiers" /> }

export default TiersPage
