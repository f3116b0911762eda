import { ListBullet, Plus, ReceiptPercent } from "@medusajs/icons"
import { Tabs } from "@medusajs/ui"
import type { Dealer } from "../../../http/dealer"
import { useText } from "../../lib/text"
import { RulesList } from "../price/rules-list"
import { Section } from "../section"

/** The rules a dealer's prices come from: its contracts, and those of its tier and its territory. */
export const PricesSection = ({ dealer }: { dealer: Dealer }) => {
  const { say } = useText()
  const tabs = [
    { level: "contract" as const, query: { dealer_id: dealer.id } },
    ...(dealer.territory
      ? [{ level: "territory" as const, query: { territory_id: dealer.territory.id } }]
      : []),
    ...(dealer.tier ? [{ level: "tier" as const, query: { tier_id: dealer.tier.id } }] : []),
  ]

  return (
    <Section
      title={say("dealer.prices")}
      groups={[
        {
          actions: [
            {
              label: say("dealer.what_pays"),
              icon: <ReceiptPercent />,
              to: `/dealers/prices?dealer_id=${dealer.id}`,
            },
            {
              label: say("price.create"),
              icon: <Plus />,
              to: `/dealers/price-rules/create?for_dealer=${dealer.id}`,
            },
            { label: say("price.all_rules"), icon: <ListBullet />, to: "/dealers/price-rules" },
          ],
        },
      ]}
    >
      <Tabs defaultValue="contract" className="divide-y">
        <Tabs.List className="px-6 py-3">
          {tabs.map(({ level }) => (
            <Tabs.Trigger key={level} value={level}>
              {say(`price.levels.${level}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {tabs.map(({ level, query }) => (
          <Tabs.Content key={level} value={level} className="divide-y">
            <RulesList query={query} none={say("dealer.prices_none_hint")} />
          </Tabs.Content>
        ))}
      </Tabs>
    </Section>
  )
}
