import { decisionEndpoints } from "../../../http/decision"
import { useEndpoint } from "../../lib/api"
import { useText } from "../../lib/text"
import { ResourceTable, useTableQuery } from "../resource-table"
import { useDecisionColumns } from "./decision-table"

const PAGE = { pageSize: 10, prefix: "d" }

/** What was decided about a dealer's orders, newest first. */
export const DecisionsSection = ({ dealerId }: { dealerId: string }) => {
  const { say } = useText()
  const query = useTableQuery([], PAGE)
  const { data, isPending, error } = useEndpoint(decisionEndpoints.listDecisions, {
    query: { ...query, dealer_id: dealerId },
  })

  return (
    <ResourceTable
      {...PAGE}
      heading={say("dealer.decisions")}
      list={{ data: data?.decisions, count: data?.count, isPending, error }}
      columns={useDecisionColumns({ withDealer: false })}
      getRowId={(decision) => decision.id}
      rowHref={(decision) => `/dealers/decisions/${decision.id}`}
      empty={{ heading: say("dealer.decisions_none"), description: say("dealer.decisions_none_hint") }}
      hasSearch={false}
    />
  )
}
