import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { CreditOfDealer } from "../components/card/credit-of-dealer"
import { useDealerOfCustomer } from "../components/card/dealer-card"

/** On a customer's page: the credit of the dealer they act for. Nothing for a customer who acts for none. */
const DealerCreditOfCustomer = ({ data }: { data: { id: string } }) => {
  const { dealer } = useDealerOfCustomer(data.id)

  return dealer ? <CreditOfDealer dealerId={dealer.id} /> : null
}

export const config = defineWidgetConfig({
  id: "dealer-credit-customer",
  zone: "customer.details.side.before",
})

export default DealerCreditOfCustomer
