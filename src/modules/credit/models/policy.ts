import { model } from "@medusajs/framework/utils"

/**
 * The journal of payment terms and late fees: the newest version of a kind holds. Rows are added, never changed; back to the
 * store's own is a row without a value.
 */
const CreditPolicy = model
  .define(
    { name: "DealerCreditPolicy", tableName: "dealer_credit_policy" },
    {
      id: model.id({ prefix: "dcpol" }).primaryKey(),
      /** Null: the store's, which hold for every account that has none of its own. */
      account_id: model.text().nullable(),
      kind: model.enum(["terms", "late_fee"]),
      /** Counted from 1 without gaps for an account and kind. */
      version: model.number(),
      value: model.json().nullable(),
      reason: model.text(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([{ on: ["account_id", "kind", "version"] }])

export default CreditPolicy
