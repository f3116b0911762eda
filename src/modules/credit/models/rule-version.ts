import { model } from "@medusajs/framework/utils"

/** What a rule was from an instant on. Rows are added, never changed: a decision that names a version can be read again. */
const CreditRuleVersion = model
  .define(
    { name: "DealerCreditRuleVersion", tableName: "dealer_credit_rule_version" },
    {
      id: model.id({ prefix: "dcrver" }).primaryKey(),
      rule_id: model.text(),
      version: model.number(),
      /** The whole rule at this version. */
      content: model.json(),
      changed_by: model.text().nullable(),
    }
  )
  .indexes([{ on: ["rule_id", "version"], unique: true }])

export default CreditRuleVersion
