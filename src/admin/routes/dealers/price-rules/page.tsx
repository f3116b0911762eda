import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { priceEndpoints } from "../../../../http/price"
import { Crumb } from "../../../components/crumbs"
import { useRuleColumns, useRuleFilters } from "../../../components/price/rule-table"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const FILTERS = ["status", "level", "target_type", "dealer_id", "tier_id", "territory_id"] as const

const PriceRulesPage = () => {
  const { say } = useText()
  const query = useTableQuery(FILTERS)
  const { data, isPending, error } = useEndpoint(priceEndpoints.listPriceRules, { query: query as never })

  return (
    <>
      <ResourceTable
        heading={say("menu.price_rules")}
        list={{ data: data?.price_rules, count: data?.count, isPending, error }}
        columns={useRuleColumns()}
        filters={useRuleFilters()}
        getRowId={(rule) => rule.id}
        rowHref={(rule) => `/dealers/price-rules/${rule.id}`}
        actions={[
          { label: say("price.explain"), to: "/dealers/prices" },
          { label: say("action.create"), to: "create" },
        ]}
        empty={{ heading: say("price.none"), description: say("price.none_hint") }}
      />
      <Outlet />
    </>
  )
}

export const config = defineRouteConfig({ label: "menu.price_rules", translationNs: "dealers", rank: 30 })
export const handle = { breadcrumb: () => <Crumb of="menu.price_rules" /> }

export default PriceRulesPage
