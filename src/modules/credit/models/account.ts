import { model } from "@medusajs/framework/utils"

/**
 * What a dealer may owe in one currency, and what it owes. Amounts are decimal text here and `numeric` in the database, so
 * that no digit passes through a float. Balances change only together with ledger rows.
 */
const CreditAccount = model
  .define(
    { name: "DealerCreditAccount", tableName: "dealer_credit_account" },
    {
      id: model.id({ prefix: "dcac" }).primaryKey(),
      dealer_id: model.text(),
      currency_code: model.text(),
      /** The group account whose limit also counts. */
      parent_id: model.text().nullable(),
      status: model.enum(["active", "on_hold", "closed"]).default("active"),
      status_reason: model.text().nullable(),
      /** The permanent limit in force; the limit journal says how it came about. */
      credit_limit: model.text().default("0"),
      is_unlimited: model.boolean().default(false),
      tolerance: model.text().default("0"),
      held: model.text().default("0"),
      charged: model.text().default("0"),
      unapplied: model.text().default("0"),
      /** Number of ledger transactions so far. */
      seq: model.number().default(0),
      /** The highest step of dunning that an overdue charge of this account has reached; 0: none. */
      dunning_level: model.number().default(0),
    }
  )
  .indexes([
    { on: ["dealer_id", "currency_code"], unique: true, where: "deleted_at IS NULL" },
    { on: ["parent_id"], where: "deleted_at IS NULL" },
  ])

export default CreditAccount
