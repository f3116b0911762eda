import { model } from "@medusajs/framework/utils"

/**
 * A document of an account: what is owed (a debit: charge, opening item, fee) or what pays (a credit: payment, refund, credit
 * note, write-off). Made together with the ledger row that it stands for, in one transaction.
 */
const CreditItem = model
  .define(
    { name: "DealerCreditItem", tableName: "dealer_credit_item" },
    {
      id: model.id({ prefix: "dcitm" }).primaryKey(),
      account_id: model.text(),
      transaction_id: model.text(),
      side: model.enum(["debit", "credit"]),
      kind: model.text(),
      /** Of the merchant's or from the gapless series of the year; unique in the account for debits. */
      document_number: model.text().nullable(),
      order_id: model.text().nullable(),
      amount: model.text(),
      /** What is still owed of a debit, or still to be used of a credit; equals `amount` less its applications. */
      open: model.text(),
      /** Local days, `yyyy-mm-dd`. `due_on` is null for credits. */
      document_on: model.text(),
      due_on: model.text().nullable(),
      effective_at: model.dateTime(),
      /** Taken back by a reversal: its number may be used again. */
      is_reversed: model.boolean().default(false),
      is_disputed: model.boolean().default(false),
      /** A promise to pay by this day; dunning rests until then. */
      promised_on: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["transaction_id"], unique: true },
    { on: ["account_id", "side", "due_on"] },
    { on: ["order_id"] },
  ])

export default CreditItem
