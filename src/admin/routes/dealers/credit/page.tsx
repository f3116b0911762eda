import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { creditEndpoints } from "../../../../http/credit"
import { useAccountColumns, useAccountFilters } from "../../../components/credit/account-table"
import { AccountTotals } from "../../../components/credit/account-totals"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const FILTERS = ["status", "currency_code", "used_from", "has_overdue", "needs_verdict"] as const

const CreditAccountsPage = () => {
  const { say } = useText()
  const query = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(creditEndpoints.listCreditAccounts, {
    query: query as never,
  })

  return (
    <div className="flex flex-col gap-y-3">
      <AccountTotals totals={data?.totals ?? []} />
      <ResourceTable
        heading={say("menu.credit")}
        list={{ data: data?.credit_accounts, count: data?.count, isPending, error }}
        columns={useAccountColumns()}
        filters={useAccountFilters()}
        getRowId={(account) => account.id}
        rowHref={(account) => `/dealers/credit/${account.id}`}
        actions={[
          { label: say("menu.credit_aging"), to: "/dealers/credit-aging" },
          { label: say("credit.open"), to: "create" },
        ]}
        empty={{ heading: say("credit.none"), description: say("credit.none_hint") }}
      />
      <Outlet />
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.credit", translationNs: "dealers", rank: 40 })
export const handle = { breadcrumb: () => <Crumb of="menu.credit" /> }

export default CreditAccountsPage
