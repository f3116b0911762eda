import { SectionRow } from "@medusajs/dashboard/components"
import { PencilSquare, ReceiptPercent, Trash } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { type Dealer, dealerEndpoints } from "../../../http/dealer"
import { useAction } from "../../lib/api"
import { countryName } from "../../lib/countries"
import { useFormat } from "../../lib/format"
import { nameIn } from "../../lib/sources"
import { useText } from "../../lib/text"
import { useConfirmed } from "../../lib/use-confirmed"
import { AdminName } from "../person"
import { Section } from "../section"
import { DealerStatusBadge } from "../statuses"

/** Who the dealer is, its standing, and what can be done to it. */
export const ProfileSection = ({ dealer }: { dealer: Dealer }) => {
  const { say, tag, language } = useText()
  const { dateTime } = useFormat()
  const navigate = useNavigate()
  const remove = useConfirmed(useAction(dealerEndpoints.deleteDealer, { id: dealer.id }))
  const deleteDealer = async () => {
    const isDone = await remove(
      {
        title: say("dealer.delete"),
        description: say("dealer.delete_sure", { name: dealer.name }),
        confirm: say("action.delete"),
        done: say("dealer.deleted", { name: dealer.name }),
      },
      undefined
    )
    if (isDone) {
      void navigate("/dealers")
    }
  }
  const yesNo = (value: boolean) => say(value ? "value.yes" : "value.no")

  return (
    <Section
      level="h1"
      title={dealer.name}
      hint={dealer.code}
      badge={<DealerStatusBadge status={dealer.status} />}
      groups={[
        {
          actions: [
            { label: say("action.edit"), icon: <PencilSquare />, to: "edit" },
            { label: say("dealer.set_status"), icon: <PencilSquare />, to: "status" },
            {
              label: say("dealer.what_pays"),
              icon: <ReceiptPercent />,
              to: `/dealers/prices?dealer_id=${dealer.id}`,
            },
          ],
        },
        { actions: [{ label: say("action.delete"), icon: <Trash />, onClick: () => void deleteDealer() }] },
      ]}
    >
      {dealer.status_reason && <SectionRow title={say("field.reason")} value={dealer.status_reason} />}
      <SectionRow title={say("dealer.legal_name")} value={dealer.legal_name} />
      <SectionRow title={say("dealer.tax_id")} value={dealer.tax_id} />
      <SectionRow title={say("field.country")} value={countryName(dealer.country_code, tag)} />
      <SectionRow title={say("field.currency")} value={dealer.currency_code.toUpperCase()} />
      <SectionRow
        title={say("dealer.tier")}
        value={
          dealer.tier && (
            <Link
              className="text-ui-fg-interactive"
              to={`/dealers/tiers?q=${encodeURIComponent(dealer.tier.code)}`}
            >
              {nameIn(language, dealer.tier.name, dealer.tier.name_zh)}
            </Link>
          )
        }
      />
      <SectionRow
        title={say("dealer.territory")}
        value={
          dealer.territory && (
            <Link className="text-ui-fg-interactive" to={`/dealers/territories/${dealer.territory.id}`}>
              {nameIn(language, dealer.territory.name, dealer.territory.name_zh)}
            </Link>
          )
        }
      />
      <SectionRow
        title={say("dealer.sales_owner")}
        value={dealer.sales_owner_id && <AdminName id={dealer.sales_owner_id} />}
      />
      <SectionRow title={say("dealer.shows_prices")} value={yesNo(dealer.shows_prices_to_viewers)} />
      <SectionRow title={say("dealer.company_orders")} value={yesNo(dealer.buyers_see_company_orders)} />
      <SectionRow
        title={say("dealer.tags")}
        value={
          dealer.tags.length > 0 &&
          dealer.tags.map((label) => (
            <Badge key={label} size="2xsmall">
              {label}
            </Badge>
          ))
        }
      />
      <SectionRow title={say("field.created")} value={dateTime(dealer.created_at)} />
    </Section>
  )
}
