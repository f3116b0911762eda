import { Outlet } from "react-router-dom"
import { creditStatementEndpoints } from "../../../../../http/credit-statements"
import { useCycleColumns, useCycleFilters } from "../../../../components/credit-statement/cycle-table"
import { Crumb } from "../../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../../components/resource-table"
import { useEndpoint } from "../../../../lib/api"
import { useText } from "../../../../lib/text"

const FILTERS = ["dealer_id", "territory_id"] as const

const CyclesPage = () => {
  const { say } = useText()
  const { order: _unsorted, q: _unsearched, ...query } = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(creditStatementEndpoints.listCreditCycles, {
    query,
  })

  return (
    <>
      <ResourceTable
        heading={say("credit_cycle.menu")}
        subHeading={say("credit_cycle.hint")}
        list={{ data: data?.cycles, count: data?.count, isPending, error }}
        columns={useCycleColumns()}
        filters={useCycleFilters()}
        getRowId={(cycle) => cycle.id}
        actions={[{ label: say("credit_cycle.set"), to: "create" }]}
        empty={{ heading: say("credit_cycle.none"), description: say("credit_cycle.none_hint") }}
        hasSearch={false}
      />
      <Outlet />
    </>
  )
}

export const handle = { breadcrumb: () => <Crumb of="credit_cycle.menu" /> }

export default CyclesPage
