import { model } from "@medusajs/framework/utils"
import { LEDGERS } from "../domain/postings"

/** One line of the double entry: a debit is positive, a credit negative; the lines of a transaction add up to zero. */
const CreditEntry = model
  .define(
    { name: "DealerCreditEntry", tableName: "dealer_credit_entry" },
    {
      id: model.id({ prefix: "dcent" }).primaryKey(),
      transaction_id: model.text(),
      account_id: model.text(),
      seq: model.number(),
      ledger: model.enum([...LEDGERS]),
      currency_code: model.text(),
      amount: model.text(),
      /** What this ledger of the account stands at after the line. */
      balance_after: model.text(),
      effective_at: model.dateTime(),
      recorded_at: model.dateTime(),
    }
  )
  .indexes([{ on: ["account_id", "ledger", "seq"], unique: true }, { on: ["transaction_id"] }])

export default CreditEntry
