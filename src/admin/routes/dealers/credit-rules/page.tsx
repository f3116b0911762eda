import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { creditRuleEndpoints } from "../../../../http/credit-rules"
import { useCreditRuleColumns, useCreditRuleFilters } from "../../../components/credit-rule/rule-table"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const FILTERS = ["is_on", "outcome", "scope_type"] as const

const CreditRulesPage = () => {
  const { say } = useText()
  const query = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(creditRuleEndpoints.listCreditRules, {
    query: query as never,
  })

  return (
    <>
      <ResourceTable
        heading={say("menu.credit_rules")}
        list={{ data: data?.credit_rules, count: data?.count, isPending, error }}
        columns={useCreditRuleColumns()}
        filters={useCreditRuleFilters()}
        getRowId={(rule) => rule.id}
        rowHref={(rule) => `/dealers/credit-rules/${rule.id}`}
        actions={[
          { label: say("menu.credit_stops"), to: "/dealers/credit-stops" },
          { label: say("action.create"), to: "create" },
        ]}
        empty={{ heading: say("credit_rule.none"), description: say("credit_rule.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({ label: "menu.credit_rules", translationNs: "dealers", rank: 70 })
export const handle = { breadcrumb: () => <Crumb of="menu.credit_rules" /> }

export default CreditRulesPage
