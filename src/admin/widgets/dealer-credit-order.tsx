import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { CreditOfOrder } from "../components/card/credit-of-order"

/** On an order's page: what credit holds, charged and gave back for it, and what is due when. */
const DealerCreditOfOrder = ({ data }: { data: { id: string } }) => <CreditOfOrder orderId={data.id} />

export const config = defineWidgetConfig({ id: "dealer-credit-order", zone: "order.details.side.before" })

export default DealerCreditOfOrder
