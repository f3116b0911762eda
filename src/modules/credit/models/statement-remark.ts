import { model } from "@medusajs/framework/utils"

/**
 * What a dealer said about a line of a statement, and what was answered. Rows are added; only the answer, once, and the withdrawal
 * come later. The newest that was not withdrawn tells how the line stands.
 */
const CreditStatementRemark = model
  .define(
    { name: "DealerCreditStatementRemark", tableName: "dealer_credit_statement_remark" },
    {
      id: model.id({ prefix: "dcrem" }).primaryKey(),
      statement_id: model.text(),
      /** The ledger row that the line shows. */
      transaction_id: model.text(),
      kind: model.enum(["confirmed", "disputed"]),
      reason: model.text().nullable(),
      /** What the line should say by the dealer's own books. */
      claimed_amount: model.text().nullable(),
      made_by: model.text().nullable(),
      made_at: model.dateTime(),
      outcome: model.enum(["accepted", "rejected"]).nullable(),
      answer: model.text().nullable(),
      answered_by: model.text().nullable(),
      answered_at: model.dateTime().nullable(),
      withdrawn_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["statement_id", "transaction_id"] }])

export default CreditStatementRemark
