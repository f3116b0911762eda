import { model } from "@medusajs/framework/utils"

/**
 * What the ERP said an account owes, and when its word began or ceased to count. Rows are added, never changed; the newest is in
 * force. Amounts are decimal text.
 */
const CreditExternalBalance = model
  .define(
    { name: "DealerCreditExternalBalance", tableName: "dealer_credit_external_balance" },
    {
      id: model.id({ prefix: "dcext" }).primaryKey(),
      account_id: model.text(),
      kind: model.enum(["balance", "mode", "undo"]),
      /** The mode in force from this row on. */
      mode: model.enum(["shop", "external"]),
      /** What the dealer owes by the ERP's books as of `as_of`; below zero: the dealer has money there. */
      balance: model.text().nullable(),
      as_of: model.dateTime().nullable(),
      /** The ERP's open documents, as far as it sent them: `{ document_number, open, due_on?, document_on? }[]`. */
      documents: model.json().nullable(),
      /** The row that an undo takes back. */
      undoes_id: model.text().nullable(),
      idempotency_key: model.text(),
      request_hash: model.text(),
      reason: model.text().nullable(),
      created_by: model.text().nullable(),
      recorded_at: model.dateTime(),
    }
  )
  .indexes([{ on: ["account_id", "idempotency_key"], unique: true }, { on: ["account_id", "recorded_at"] }])

export default CreditExternalBalance
