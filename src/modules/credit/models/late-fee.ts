import { model } from "@medusajs/framework/utils"

/** What an account was charged for paying late in a month, and how it was reckoned. Rows are added, never changed. */
const CreditLateFee = model
  .define(
    { name: "DealerCreditLateFee", tableName: "dealer_credit_late_fee" },
    {
      id: model.id({ prefix: "dcfee" }).primaryKey(),
      account_id: model.text(),
      /** The month's first day, `yyyy-mm-dd`. */
      month: model.text(),
      amount: model.text(),
      /** The policy by which it was reckoned. */
      policy: model.json(),
      /** Which charge, which days, which amount. */
      lines: model.json(),
      transaction_id: model.text(),
    }
  )
  .indexes([
    { on: ["account_id", "month"], unique: true },
    { on: ["transaction_id"], unique: true },
  ])

export default CreditLateFee
