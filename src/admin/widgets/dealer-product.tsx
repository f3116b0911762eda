import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ArchiveBox, ListBullet, Plus, ReceiptPercent } from "@medusajs/icons"
import { priceEndpoints } from "../../http/price"
import { RulesList } from "../components/price/rules-list"
import { Section } from "../components/section"
import { useAction } from "../lib/api"
import { useText } from "../lib/text"
import { useConfirmed } from "../lib/use-confirmed"

/** On a product's page: the dealer rules that can touch it. */
const DealerPricesOfProduct = ({ data }: { data: { id: string; variants?: { id: string }[] | null } }) => {
  const { say } = useText()
  const variant = data.variants?.[0]?.id
  const archive = useConfirmed(useAction(priceEndpoints.archivePriceRules))
  const archiveAll = () =>
    archive(
      {
        title: say("price.archive_all"),
        description: say("price.archive_all_sure"),
        confirm: say("price.archive"),
        done: say("price.archived_all"),
      },
      { target_type: "product", target_id: data.id }
    )

  return (
    <Section
      title={say("price.on_product")}
      hint={say("price.on_product_hint")}
      groups={[
        {
          actions: [
            {
              label: say("price.explain"),
              icon: <ReceiptPercent />,
              to: `/dealers/prices${variant ? `?variant_id=${variant}` : ""}`,
            },
            { label: say("price.create"), icon: <Plus />, to: "/dealers/price-rules/create" },
            { label: say("price.all_rules"), icon: <ListBullet />, to: "/dealers/price-rules" },
          ],
        },
        {
          actions: [
            { label: say("price.archive_all"), icon: <ArchiveBox />, onClick: () => void archiveAll() },
          ],
        },
      ]}
    >
      <RulesList query={{ product_id: data.id }} none={say("price.on_product_none")} showsScope />
    </Section>
  )
}

export const config = defineWidgetConfig({ id: "dealer-product", zone: "product.details.side.after" })

export default DealerPricesOfProduct
