import { model } from "@medusajs/framework/utils"

/** Credit kept back for an order: charged in parts, the rest released; each part once. */
const CreditHold = model
  .define(
    { name: "DealerCreditHold", tableName: "dealer_credit_hold" },
    {
      id: model.id({ prefix: "dchold" }).primaryKey(),
      account_id: model.text(),
      /** What the hold was placed for, such as a payment session. One open hold per key. */
      hold_key: model.text(),
      request_hash: model.text(),
      amount: model.text(),
      charged: model.text().default("0"),
      released: model.text().default("0"),
      status: model.enum(["open", "closed"]).default("open"),
      cart_id: model.text().nullable(),
      order_id: model.text().nullable(),
      /** Only while there is no order; a hold of a live order never times out. */
      expires_at: model.dateTime().nullable(),
      opened_by: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["hold_key"], unique: true, where: "status = 'open' AND deleted_at IS NULL" },
    { on: ["account_id", "status"], where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL" },
    { on: ["expires_at"], where: "status = 'open' AND deleted_at IS NULL" },
  ])

export default CreditHold
