import { creditDunningEndpoints } from "../../../../../http/credit-dunning"
import { Crumb } from "../../../../components/crumbs"
import { useActionColumns, useActionFilters } from "../../../../components/dunning/action-table"
import { ResourceTable, useTableQuery } from "../../../../components/resource-table"
import { useEndpoint } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const FILTERS = ["status", "kind", "dealer_id"] as const

const DunningHistoryPage = () => {
  const { say } = useText()
  const query = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(creditDunningEndpoints.listDunningActions, {
    query: query as never,
  })

  return (
    <ResourceTable
      heading={say("dunning.history")}
      list={{ data: data?.actions, count: data?.count, isPending, error }}
      columns={useActionColumns({ withDealer: true })}
      filters={useActionFilters()}
      getRowId={(action) => action.id}
      empty={{ heading: say("dunning.history_none"), description: say("dunning.history_none_hint") }}
    />
  )
}

export const handle = { breadcrumb: () => <Crumb of="dunning.history_short" /> }

export default DunningHistoryPage
