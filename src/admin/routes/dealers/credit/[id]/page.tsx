import { LayoutComposer } from "@medusajs/dashboard/components"
import type { UIMatch } from "react-router-dom"
import { EntriesSection } from "../../../../components/credit/entries-section"
import { ExposureSection } from "../../../../components/credit/exposure-section"
import { GroupSection } from "../../../../components/credit/group-section"
import { HoldsSection } from "../../../../components/credit/holds-section"
import { ItemsSection } from "../../../../components/credit/items-section"
import { BendsSection } from "../../../../components/credit/bends-section"
import { LimitSection } from "../../../../components/credit/limit-section"
import { ProfileSection } from "../../../../components/credit/profile-section"
import { ExternalBalanceSection } from "../../../../components/credit-external/external-balance-section"
import { StatementsSection } from "../../../../components/credit-statement/statements-section"
import { StopsSection } from "../../../../components/credit-stop/stops-section"
import { TermsSection } from "../../../../components/credit-terms/terms-section"
import { CreditCrumb } from "../../../../components/crumbs"
import { DunningSection } from "../../../../components/dunning/dunning-section"
import { PageState } from "../../../../components/page-state"
import { useCreditAccountOfPage } from "../../../../lib/use-credit-account"

const CreditAccountPage = () => {
  const { account, error } = useCreditAccountOfPage()
  if (!account || error) {
    return <PageState error={error} />
  }

  return (
    <LayoutComposer
      key={account.id}
      widgetsZonePrefix="dealer_credit_account.details"
      preferredLayoutId="core:single-column"
      data={account}
      sections={{
        main: (
          <>
            <LayoutComposer.Entry id="dealer-credit-profile">
              <ProfileSection account={account} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-exposure">
              <ExposureSection accountId={account.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-items">
              <ItemsSection account={account} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-statements">
              <StatementsSection accountId={account.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-holds">
              <HoldsSection account={account} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-stops">
              <StopsSection accountId={account.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-terms">
              <TermsSection account={account} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-dunning">
              <DunningSection account_id={account.id} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-entries">
              <EntriesSection account={account} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-limits">
              <LimitSection account={account} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-bends">
              <BendsSection account={account} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-external">
              <ExternalBalanceSection account={account} />
            </LayoutComposer.Entry>
            <LayoutComposer.Entry id="dealer-credit-group">
              <GroupSection account={account} />
            </LayoutComposer.Entry>
          </>
        ),
      }}
    />
  )
}

export const handle = { breadcrumb: (match?: UIMatch) => <CreditCrumb match={match} /> }

export default CreditAccountPage
