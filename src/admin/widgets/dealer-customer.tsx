import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { DealerCard, useDealerOfCustomer } from "../components/card/dealer-card"
import { NewDraftOverridePart } from "../components/card/override-part"

/**
 * On a customer's page: the dealer they act for, and the way to let one new draft order be opened for them. Nothing for a customer
 * who acts for none.
 */
const DealerOfCustomer = ({ data }: { data: { id: string } }) => {
  const { dealer } = useDealerOfCustomer(data.id)

  return dealer ? (
    <DealerCard dealer={dealer} customerId={data.id}>
      <NewDraftOverridePart customerId={data.id} />
    </DealerCard>
  ) : null
}

export const config = defineWidgetConfig({ id: "dealer-customer", zone: "customer.details.side.before" })

export default DealerOfCustomer
