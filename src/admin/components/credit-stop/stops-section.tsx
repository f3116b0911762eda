import { creditStopEndpoints } from "../../../http/credit-stops"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { ResourceTable, useTableQuery } from "../resource-table"
import { useStatusFilter, useStopColumns } from "./stop-table"

const PAGE = { pageSize: 10, prefix: "o" }

/** The orders of one account that rules stopped, those that wait first. */
export const StopsSection = ({ accountId }: { accountId: string }) => {
  const { say } = useText()
  const query = useTableQuery(["status"], PAGE)
  const { data, isPending, error } = useEndpoint(creditStopEndpoints.listCreditStops, {
    query: { ...query, account_id: accountId } as never,
  })

  return (
    <ResourceTable
      {...PAGE}
      heading={say("menu.credit_stops")}
      list={{ data: data?.credit_stops, count: data?.count, isPending, error }}
      columns={useStopColumns({ withDealer: false })}
      filters={[useStatusFilter()]}
      getRowId={(stop) => stop.id}
      rowHref={(stop) => `/dealers/credit-stops/${stop.id}`}
      empty={{ heading: say("credit_stop.none"), description: say("credit_stop.of_account_none") }}
      hasSearch={false}
    />
  )
}
