import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { DealerCard, useDealerOfCustomer } from "../components/card/dealer-card"

/** On a customer's page: the dealer they act for. Nothing for a customer who acts for none. */
const DealerOfCustomer = ({ data }: { data: { id: string } }) => {
  const { dealer } = useDealerOfCustomer(data.id)

  return dealer ? <DealerCard dealer={dealer} customerId={data.id} /> : null
}

export const config = defineWidgetConfig({ id: "dealer-customer", zone: "customer.details.side.before" })

export default DealerOfCustomer
