import { model } from "@medusajs/framework/utils"

/**
 * That a shipment charges, and how much: claimed before Medusa captures it, so that it is charged once. `key` is the
 * fulfilment's id, or says which rest of an order it is.
 */
const CreditShipment = model
  .define(
    { name: "DealerCreditShipment", tableName: "dealer_credit_shipment" },
    {
      id: model.id({ prefix: "dcship" }).primaryKey(),
      key: model.text(),
      order_id: model.text(),
      amount: model.text(),
      /** When Medusa had captured it; null while it is under way. */
      charged_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["key"], unique: true }, { on: ["order_id"] }])

export default CreditShipment
