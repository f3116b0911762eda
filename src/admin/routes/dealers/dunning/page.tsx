import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { creditDunningEndpoints } from "../../../../http/credit-dunning"
import { Crumb } from "../../../components/crumbs"
import { useProcessColumns } from "../../../components/dunning/process-table"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const DunningPage = () => {
  const { say } = useText()
  const query = useTableQuery()
  const { data, isPending, error } = useEndpoint(creditDunningEndpoints.listDunningProcesses, { query })

  return (
    <>
      <ResourceTable
        heading={say("dunning.menu")}
        list={{ data: data?.processes, count: data?.count, isPending, error }}
        columns={useProcessColumns()}
        getRowId={(process) => process.id}
        rowHref={(process) => `/dealers/dunning/edit/${process.id}`}
        actions={[
          { label: say("dunning.history_short"), to: "/dealers/dunning/history" },
          { label: say("dunning.preview"), to: "/dealers/dunning/preview" },
          { label: say("action.create"), to: "create" },
        ]}
        empty={{ heading: say("dunning.none"), description: say("dunning.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({ label: "dunning.menu", translationNs: "dealers", rank: 60 })
export const handle = { breadcrumb: () => <Crumb of="dunning.menu" /> }

export default DunningPage
