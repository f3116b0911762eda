import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { creditCalendarEndpoints } from "../../../../http/credit-calendars"
import { useCalendarColumns } from "../../../components/credit-terms/calendar-table"
import { StoreTermsSection } from "../../../components/credit-terms/terms-section"
import { Crumb } from "../../../components/crumbs"
import { ResourceTable, useTableQuery } from "../../../components/resource-table"
import { useEndpoint } from "../../../lib/api"
import { useText } from "../../../lib/text"

const CreditCalendarsPage = () => {
  const { say } = useText()
  const { data, isPending, error } = useEndpoint(creditCalendarEndpoints.listCreditCalendars, {
    query: useTableQuery(),
  })

  return (
    <div className="flex flex-col gap-y-3">
      <StoreTermsSection />
      <ResourceTable
        heading={say("credit_calendar.heading")}
        subHeading={say("credit_calendar.hint")}
        list={{ data: data?.calendars, count: data?.count, isPending, error }}
        columns={useCalendarColumns()}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/dealers/credit-calendars/${id}`}
        actions={[{ label: say("action.create"), to: "create" }]}
        empty={{ heading: say("credit_calendar.none"), description: say("credit_calendar.none_hint") }}
      />
      <Outlet />
    </div>
  )
}

export const config = defineRouteConfig({ label: "credit_terms.menu", translationNs: "dealers", rank: 75 })
export const handle = { breadcrumb: () => <Crumb of="credit_terms.menu" /> }

export default CreditCalendarsPage
