import { model } from "@medusajs/framework/utils"

/** When and how a group of dealers is reminded of what it owes. Of the processes that fit a dealer, the lowest rank speaks. */
const CreditDunningProcess = model
  .define(
    { name: "DealerCreditDunningProcess", tableName: "dealer_credit_dunning_process" },
    {
      id: model.id({ prefix: "dcdun" }).primaryKey(),
      name: model.text(),
      rank: model.number(),
      is_on: model.boolean().default(false),
      group: model.json(),
      currency_code: model.text().nullable(),
      quiet_days: model.number().default(0),
      minimum_amounts: model.json(),
      steps: model.json(),
      /** Rises with every change; an update names the version it read. */
      version: model.number().default(1),
    }
  )
  .indexes([{ on: ["rank"], unique: true, where: "deleted_at IS NULL" }])

export default CreditDunningProcess
