import { model } from "@medusajs/framework/utils"

/** An order that rules stopped until a credit clerk agrees: what was asked, why it was stopped, and what came of it. */
const CreditStop = model
  .define(
    { name: "DealerCreditStop", tableName: "dealer_credit_stop" },
    {
      id: model.id({ prefix: "dcstop" }).primaryKey(),
      account_id: model.text(),
      dealer_id: model.text(),
      currency_code: model.text(),
      /** The cart that was to become an order, or the order that was to change. */
      cart_id: model.text().nullable(),
      order_id: model.text().nullable(),
      amount: model.text(),
      payload_hash: model.text(),
      /** The rules that failed, each at its version: `id@version`. */
      rules: model.json(),
      reasons: model.json(),
      status: model.enum(["open", "released", "rejected", "used", "lapsed"]).default("open"),
      lapsed_because: model.enum(["cured", "changed", "expired", "gone"]).nullable(),
      opened_by: model.text().nullable(),
      opened_at: model.dateTime(),
      decided_by: model.text().nullable(),
      decided_at: model.dateTime().nullable(),
      reason: model.text().nullable(),
      /** Until when a release holds. */
      expires_at: model.dateTime().nullable(),
      /** The hold that used the release. */
      hold_id: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["cart_id"] },
    { on: ["order_id"] },
    { on: ["account_id", "status"] },
    { on: ["status", "opened_at"] },
  ])

export default CreditStop
