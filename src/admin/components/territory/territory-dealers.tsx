import { dealerEndpoints } from "../../../http/dealer"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { useDealerColumns } from "../dealer/dealer-table"
import { ResourceTable, useTableQuery } from "../resource-table"

const PAGE = { pageSize: 10, prefix: "t" }

/** The dealers at home in a territory now. */
export const TerritoryDealers = ({ territoryId }: { territoryId: string }) => {
  const { say } = useText()
  const query = useTableQuery([], PAGE)
  const { data, isPending, error } = useEndpoint(dealerEndpoints.listDealers, {
    query: { ...query, territory_id: territoryId },
  })

  return (
    <ResourceTable
      {...PAGE}
      heading={say("menu.dealers")}
      list={{ data: data?.dealers, count: data?.count, isPending, error }}
      columns={useDealerColumns()}
      getRowId={(dealer) => dealer.id}
      rowHref={(dealer) => `/dealers/${dealer.id}`}
      empty={{ heading: say("territory.dealers_none"), description: "" }}
    />
  )
}
