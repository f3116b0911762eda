import { model } from "@medusajs/framework/utils"

/**
 * The journal of what bends a limit without being one: the tolerance, and the group account above. Rows are added, never changed.
 * `before` and `after` are an amount as decimal text, or an account's id; null: stands alone.
 */
const CreditAccountChange = model
  .define(
    { name: "DealerCreditAccountChange", tableName: "dealer_credit_account_change" },
    {
      id: model.id({ prefix: "dcach" }).primaryKey(),
      account_id: model.text(),
      kind: model.enum(["tolerance", "parent"]),
      before: model.text().nullable(),
      after: model.text().nullable(),
      reason: model.text(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([{ on: ["account_id", "created_at"], where: "deleted_at IS NULL" }])

export default CreditAccountChange
