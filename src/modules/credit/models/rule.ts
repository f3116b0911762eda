import { model } from "@medusajs/framework/utils"

/** A rule that stops orders on account, or exempts them; `condition` asks about the facts of `shared/credit-facts`. */
const CreditRule = model
  .define(
    { name: "DealerCreditRule", tableName: "dealer_credit_rule" },
    {
      id: model.id({ prefix: "dcrule" }).primaryKey(),
      name: model.text(),
      note: model.text().nullable(),
      outcome: model.enum(["review", "deny", "exempt"]),
      scope_type: model.enum(["dealer", "tier", "territory", "all"]),
      scope_id: model.text().nullable(),
      /** [{ type: dealer | tier | territory, id }] taken out of the scope. */
      exclusions: model.json(),
      /** Needed where the condition speaks of amounts; null: whatever the account's currency. */
      currency_code: model.text().nullable(),
      condition: model.json(),
      /** [{ name, given: facts, stops }] that must come true before the rule is switched on. */
      examples: model.json(),
      priority: model.number().default(0),
      starts_at: model.dateTime().nullable(),
      ends_at: model.dateTime().nullable(),
      is_on: model.boolean().default(false),
      version: model.number().default(1),
    }
  )
  .indexes([
    { on: ["scope_type", "scope_id"], where: "is_on AND deleted_at IS NULL" },
    { on: ["name"], where: "deleted_at IS NULL" },
  ])

export default CreditRule
