import { SectionRow } from "@medusajs/dashboard/components"
import { ArrowUpRightOnBox } from "@medusajs/icons"
import { type Dealer, dealerEndpoints } from "../../../http/dealer"
import { useEndpoint } from "../../lib/api"
import { nameIn } from "../../lib/sources"
import { useText } from "../../lib/text"
import { Section } from "../section"
import { DealerStatusBadge } from "../statuses"

/** The dealer a customer acts for, with the customer's role. */
export const useDealerOfCustomer = (customerId: string | null | undefined) => {
  const { data } = useEndpoint(dealerEndpoints.listDealers, {
    query: { customer_id: customerId ?? "", limit: 1 },
    enabled: Boolean(customerId),
  })

  return { isKnown: !customerId || Boolean(data), dealer: customerId ? data?.dealers[0] : undefined }
}

/** A dealer in a few lines, for Medusa's own pages. */
export const DealerCard = ({
  dealer,
  customerId,
  children,
}: {
  dealer: Dealer
  customerId: string
  children?: React.ReactNode
}) => {
  const { say, language } = useText()
  const { data } = useEndpoint(dealerEndpoints.listMembers, {
    params: { id: dealer.id },
    query: { limit: 200 },
  })
  const member = data?.members.find((one) => one.customer_id === customerId)

  return (
    <Section
      title={say("card.title")}
      badge={<DealerStatusBadge status={dealer.status} />}
      groups={[
        { actions: [{ label: say("card.open"), icon: <ArrowUpRightOnBox />, to: `/dealers/${dealer.id}` }] },
      ]}
    >
      <SectionRow title={say("field.name")} value={`${dealer.name} (${dealer.code})`} />
      {dealer.status_reason && <SectionRow title={say("field.reason")} value={dealer.status_reason} />}
      {member && <SectionRow title={say("member.role")} value={say(`member.roles.${member.role}`)} />}
      <SectionRow
        title={say("dealer.tier")}
        value={dealer.tier && nameIn(language, dealer.tier.name, dealer.tier.name_zh)}
      />
      <SectionRow
        title={say("dealer.territory")}
        value={dealer.territory && nameIn(language, dealer.territory.name, dealer.territory.name_zh)}
      />
      {children}
    </Section>
  )
}
