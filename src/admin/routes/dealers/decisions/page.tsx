import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { decisionEndpoints } from "../../../../http/decision"
import { Crumb } from "../../../components/crumbs"
import { useDecisionColumns, useDecisionFilters } from "../../../components/decision/decision-table"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const FILTERS = ["outcome", "path", "dealer_id"] as const

const DecisionsPage = () => {
  const { say } = useText()
  const query = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(decisionEndpoints.listDecisions, { query: query as never })

  return (
    <>
      <ResourceTable
        heading={say("menu.decisions")}
        list={{ data: data?.decisions, count: data?.count, isPending, error }}
        columns={useDecisionColumns({ withDealer: true })}
        filters={useDecisionFilters()}
        getRowId={(decision) => decision.id}
        rowHref={(decision) => `/dealers/decisions/${decision.id}`}
        empty={{ heading: say("decision.none"), description: say("decision.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({ label: "menu.decisions", translationNs: "dealers", rank: 90 })
export const handle = { breadcrumb: () => <Crumb of="menu.decisions" /> }

export default DecisionsPage
