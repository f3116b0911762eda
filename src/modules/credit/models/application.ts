import { model } from "@medusajs/framework/utils"

/**
 * How much of a credit pays how much of a debit, since when. Rows are added, never changed: taking back is a negative row. A
 * side is null where a reversal extinguished the other. The open amount of an item on a day is its amount less the rows until then.
 */
const CreditApplication = model
  .define(
    { name: "DealerCreditApplication", tableName: "dealer_credit_application" },
    {
      id: model.id({ prefix: "dcapp" }).primaryKey(),
      account_id: model.text(),
      debit_item_id: model.text().nullable(),
      credit_item_id: model.text().nullable(),
      amount: model.text(),
      /** The ledger row of which this is a part. */
      transaction_id: model.text(),
      effective_at: model.dateTime(),
      recorded_at: model.dateTime(),
    }
  )
  .indexes([{ on: ["debit_item_id"] }, { on: ["credit_item_id"] }, { on: ["account_id", "effective_at"] }])

export default CreditApplication
