import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { AddressOverridePart } from "../components/card/address-override-part"
import { DealerCard, useDealerOfCustomer } from "../components/card/dealer-card"
import { LatestDecision } from "../components/card/latest-decision"
import { OverridePart } from "../components/card/override-part"

/** On an order's page: the dealer, what was decided, and the way to let a refused change pass once. */
const DealerOfOrder = ({ data }: { data: { id: string; customer_id?: string | null } }) => {
  const { dealer } = useDealerOfCustomer(data.customer_id)

  return dealer && data.customer_id ? (
    <DealerCard dealer={dealer} customerId={data.customer_id}>
      <LatestDecision query={{ order_id: data.id }} />
      <AddressOverridePart orderId={data.id} />
      <OverridePart type="order" id={data.id} />
    </DealerCard>
  ) : null
}

export const config = defineWidgetConfig({ id: "dealer-order", zone: "order.details.side.before" })

export default DealerOfOrder
