import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { DealerCard, useDealerOfCustomer } from "../components/card/dealer-card"
import { LatestDecision } from "../components/card/latest-decision"
import { OverridePart } from "../components/card/override-part"

/** On a draft order's page: the dealer, what was decided, and the way to let a refused draft pass once. */
const DealerOfDraft = ({ data }: { data: { id: string; customer_id?: string | null } }) => {
  const { dealer } = useDealerOfCustomer(data.customer_id)

  return dealer && data.customer_id ? (
    <DealerCard dealer={dealer} customerId={data.customer_id}>
      <LatestDecision query={{ subject_id: data.id }} />
      <OverridePart type="draft_order" id={data.id} />
    </DealerCard>
  ) : null
}

export const config = defineWidgetConfig({
  id: "dealer-draft-order",
  zone: "draft_order.details.side.before",
})

export default DealerOfDraft
