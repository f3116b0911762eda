import { model } from "@medusajs/framework/utils"
import { KINDS } from "../domain/postings"

/** One thing that happened to an account. Rows are added, never changed; a correction is a row that reverses another. */
const CreditTransaction = model
  .define(
    { name: "DealerCreditTransaction", tableName: "dealer_credit_transaction" },
    {
      id: model.id({ prefix: "dctx" }).primaryKey(),
      account_id: model.text(),
      /** Place in the account's history, counted from 1 without gaps. */
      seq: model.number(),
      kind: model.enum([...KINDS]),
      amount: model.text(),
      currency_code: model.text(),
      idempotency_key: model.text(),
      request_hash: model.text(),
      hold_id: model.text().nullable(),
      order_id: model.text().nullable(),
      /** What it came from outside the ledger: a capture, a refund, a bank line, a document number. */
      reference: model.text().nullable(),
      reverses_id: model.text().nullable(),
      note: model.text().nullable(),
      actor_id: model.text().nullable(),
      held_after: model.text(),
      charged_after: model.text(),
      unapplied_after: model.text(),
      effective_at: model.dateTime(),
      recorded_at: model.dateTime(),
      /** What made the dealer owe more, and less, up to and with this row, and in how many rows. Set by the database. */
      debits_to_date: model.text(),
      credits_to_date: model.text(),
      lines_to_date: model.number(),
      /** Between which instants those rows count. Null before the first of them. */
      earliest_at: model.dateTime().nullable(),
      latest_at: model.dateTime().nullable(),
      /** SHA-256 over this row and the `chain` of the row before it. */
      chain: model.text(),
    }
  )
  .indexes([
    { on: ["account_id", "seq"], unique: true },
    { on: ["account_id", "idempotency_key"], unique: true },
    { on: ["reverses_id"], unique: true, where: "reverses_id IS NOT NULL" },
    { on: ["hold_id"] },
    { on: ["order_id"] },
  ])

export default CreditTransaction
