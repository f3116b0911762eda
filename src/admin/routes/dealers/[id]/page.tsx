import { LayoutComposer } from "@medusajs/dashboard/components"
import { type UIMatch, useParams } from "react-router-dom"
import { dealerEndpoints } from "../../../../http/dealer"
import { CreditOfDealer } from "../../../components/card/credit-of-dealer"
import { AssignmentsSection } from "../../../components/dealer/assignments-section"
import { MembersSection } from "../../../components/dealer/members-section"
import { OrdersSection } from "../../../components/dealer/orders-section"
import { PricesSection } from "../../../components/dealer/prices-section"
import { ProfileSection } from "../../../components/dealer/profile-section"
import { TreeSection } from "../../../components/dealer/tree-section"
import { DecisionsSection } from "../../../components/decision/decisions-section"
import { DealerCrumb } from "../../../components/crumbs"
import { PageState } from "../../../components/page-state"
import { useEndpoint } from "../../../lib/api"

const DealerPage = () => {
  const { id = "" } = useParams()
  const { data, error } = useEndpoint(dealerEndpoints.retrieveDealer, { params: { id } })
  if (!data || error) {
    return <PageState error={error} />
  }
  const { dealer } = data

  return (
    <LayoutComposer
      key={dealer.id}
      widgetsZonePrefix="dealer.details"
      preferredLayoutId="core:two-column"
      data={dealer}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="dealer-profile">
              <ProfileSection dealer={dealer} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-members">
              <MembersSection dealerId={dealer.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-prices">
              <PricesSection dealer={dealer} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-orders">
              <OrdersSection dealerId={dealer.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-decisions">
              <DecisionsSection dealerId={dealer.id} />
            </LayoutComposer.Entry>
          </>
        ),
        side: (
          <>
            <LayoutComposer.Entry id="dealer-credit">
              <CreditOfDealer dealerId={dealer.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-tree">
              <TreeSection dealerId={dealer.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-tiers">
              <AssignmentsSection dealerId={dealer.id} of="tier" />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-territories">
              <AssignmentsSection dealerId={dealer.id} of="territory" />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const handle = { breadcrumb: (match?: UIMatch) => <DealerCrumb match={match} /> }

export default DealerPage
